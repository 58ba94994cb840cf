{#- What earlier runs wrote to customer_versions, as it was when this run began: what tells one version from the next. -#}
{% macro remembered_versions() -%}
    select * from ({{ remembered_rows('customer_versions', {
        'version_run': 'bigint', 'changed_at': 'timestamp', 'changed_id': 'string', 'is_customer': 'boolean',
        'household_id': 'string', 'row_hash': 'string'
    }) }}) as remembered_rows
{%- endmacro %}
