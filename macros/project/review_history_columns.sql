{#- The columns of review_history with their types, for a warehouse that has none yet. -#}
{% macro review_history_columns() -%}
    {{ return({'review_run': 'bigint', 'changed_at': 'timestamp', 'review_id': 'string', 'is_asked': 'boolean'}) }}
{%- endmacro %}
