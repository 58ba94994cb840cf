{#- Makes the view over one raw table; returns what is wrong (what, where, what to do), or nothing.
    A declared column with `meta: {optional: true}` that the file lacks is null. -#}
{% macro open_raw_table(raw_table) -%}
    {%- set table_name = raw_table.source_name ~ '.' ~ raw_table.name -%}
    {%- set path = env_var('C360_RAW', 'data/raw') ~ '/' ~ raw_table.source_name ~ '/' ~ raw_table.name -%}
    {%- set files = raw_files(path) -%}
    {%- if files | length == 0 -%}
        {{ return(
            'Raw table ' ~ table_name ~ ' is missing: there is no ' ~ path ~ '.parquet or .csv; put the file there, '
            ~ 'let C360_RAW name the right folder, or take ' ~ raw_table.source_name
            ~ ' out of vars.sources in dbt_project.yml.'
        ) }}
    {%- elif files | length > 1 -%}
        {{ return('Raw table ' ~ table_name ~ ' is there twice: ' ~ files | join(' and ') ~ '; remove one of them.') }}
    {%- endif -%}

    {%- set view = api.Relation.create(
        database=raw_table.database, schema=raw_table.schema, identifier=raw_table.identifier
    ) -%}
    {%- do adapter.create_schema(view) -%}
    {%- do create_raw_view(view, files[0], []) -%}
    {#- the adapter's own way opens a transaction that nobody commits -#}
    {%- set found = run_query('select * from ' ~ view ~ ' limit 0').column_names | map('lower') | list -%}
    {%- set required = [] -%}
    {%- set optional = [] -%}
    {%- for column in raw_table.columns.values() if column.name | lower not in found -%}
        {%- do (optional if column.meta.get('optional') else required).append(column.name) -%}
    {%- endfor -%}
    {%- if required -%}
        {{ return(
            'Raw table ' ~ table_name ~ ' lacks the column ' ~ required | join(', ') ~ ': see ' ~ files[0]
            ~ '; load it, or map what it is called now in models/staging/' ~ raw_table.source_name ~ '.'
        ) }}
    {%- endif -%}
    {%- if optional -%}{%- do create_raw_view(view, files[0], optional) -%}{%- endif -%}
{%- endmacro %}
