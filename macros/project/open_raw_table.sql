{#- Makes the view over the file of one raw table; returns what is wrong with its columns, or nothing.
    A declared column with `meta: {optional: true}` that the file lacks is null. -#}
{% macro open_raw_table(raw_table, path) -%}
    {%- set view = api.Relation.create(
        database=raw_table.database, schema=raw_table.schema, identifier=raw_table.identifier
    ) -%}
    {%- do adapter.create_schema(view) -%}
    {%- do create_raw_view(view, path, []) -%}
    {#- the adapter's own way to ask opens a transaction that nobody commits -#}
    {%- set found = run_query('select * from ' ~ view ~ ' limit 0').column_names | map('lower') | list -%}
    {%- set required = [] -%}
    {%- set optional = [] -%}
    {%- for column in raw_table.columns.values() if column.name | lower not in found -%}
        {%- do (optional if column.meta.get('optional') else required).append(column.name) -%}
    {%- endfor -%}
    {%- if required -%}
        {{ return(
            'Raw table ' ~ raw_table.source_name ~ '.' ~ raw_table.name ~ ' lacks the column ' ~ required | join(', ')
            ~ ': see ' ~ path ~ '; load it, or map what it is called now in models/staging/' ~ raw_table.source_name ~ '.'
        ) }}
    {%- endif -%}
    {%- if optional -%}{%- do create_raw_view(view, path, optional) -%}{%- endif -%}
{%- endmacro %}
