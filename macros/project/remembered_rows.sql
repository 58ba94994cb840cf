{#- What earlier runs wrote to a table of the state, as it was when this run began: the columns told, each with its type; no row
    in a new warehouse, and null for a column that the table lacks still. Not a ref: such a table is written after, and from,
    what is read here. -#}
{% macro remembered_rows(table, columns) -%}
    {%- set relation = none -%}
    {%- set known = [] -%}
    {%- if execute -%}
        {%- set relation = adapter.get_relation(
            database=this.database, schema=generate_schema_name('state', none), identifier=table
        ) -%}
        {%- if relation -%}
            {%- set known = adapter.get_columns_in_relation(relation) | map(attribute='name') | map('lower') | list -%}
        {%- endif -%}
    {%- endif -%}
    select
        {%- for column, data_type in columns.items() %}
        {{ column if column in known else 'cast(null as ' ~ data_type ~ ') as ' ~ column }}{{ '' if loop.last else ',' }}
        {%- endfor %}
    {{ 'from ' ~ relation if relation else 'where 1 = 0' }}
{%- endmacro %}
