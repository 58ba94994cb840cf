{#- The columns of raw tables that their source does not declare, a row each: nothing reads them. Those that begin with an
    underscore are the loader's. A field that somebody added in the system itself is named so by it: `…_c` in
    Salesforce, `custom_…` in Zendesk, `metafield…` in Shopify. Lists are not looked at: their files say what they skip.
    A sign that would end the text is told as `?`. -#}
{% macro raw_columns_not_declared() -%}
    {%- set rows = [] -%}
    {%- if execute and flags.WHICH in ['build', 'run'] -%}
        {%- for raw_table in graph.sources.values() | sort(attribute='unique_id')
            if raw_table.schema.startswith('raw_') and 'plugin' not in raw_table.meta and 'plugin' not in raw_table.source_meta -%}
            {%- set declared = raw_table.columns.values() | map(attribute='name') | map('lower') | list -%}
            {%- set view = api.Relation.create(
                database=raw_table.database, schema=raw_table.schema, identifier=raw_table.identifier
            ) -%}
            {%- for column in run_query('select * from ' ~ view ~ ' limit 0').column_names | map('lower') | sort
                if column not in declared and not column.startswith('_') -%}
                {%- set is_custom = column.endswith('_c') or column.startswith('custom_') or column.startswith('metafield') -%}
                {%- do rows.append(
                    "select '" ~ raw_table.source_name ~ "' as source_system, '" ~ raw_table.name ~ "' as source_table, '"
                    ~ column | replace("'", '?') | replace('\\', '?') ~ "' as column_name, " ~ is_custom | lower
                    ~ ' as is_custom_field'
                ) -%}
            {%- endfor -%}
        {%- endfor -%}
    {%- endif -%}
    {{ rows | join('\n    union all\n    ') if rows else
        "select '' as source_system, '' as source_table, '' as column_name, false as is_custom_field where 1 = 0" }}
{%- endmacro %}
