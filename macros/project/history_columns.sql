{#- The columns of the state, each with its type: what customer_id_history writes, exports carry and imports must bring. -#}
{% macro history_columns() -%}
    {{ return({
        'run_number': 'bigint',
        'changed_at': 'timestamp',
        'record_id': 'string',
        'customer_id': 'string',
        'previous_customer_id': 'string',
        'is_present': 'boolean',
        'record_created_at': 'timestamp',
        'change': 'string',
        'decisive_record_id_1': 'string',
        'decisive_record_id_2': 'string',
        'decisive_weight': 'double',
        'decided_by': 'string',
        'reason': 'string',
    }) }}
{%- endmacro %}
