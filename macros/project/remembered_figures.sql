{#- What earlier runs wrote to source_quality_history, as it was when this run began. -#}
{% macro remembered_figures() -%}
    select * from ({{ remembered_rows('source_quality_history', {
        'quality_run': 'bigint', 'changed_at': 'timestamp', 'source_system': 'string', 'attribute': 'string',
        'dimension': 'string', 'good_values': 'bigint', 'all_values': 'bigint'
    }) }}) as remembered_rows
{%- endmacro %}
