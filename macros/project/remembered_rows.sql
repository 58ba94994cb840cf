{#- What earlier runs wrote to a table of the state, as it was when this run began; no row in a new warehouse. Not a ref:
    the table is written after, and from, what is read here. columns: name to data type. -#}
{% macro remembered_rows(table, columns) -%}
    {%- set remembered = none -%}
    {%- if execute -%}
        {%- set remembered = adapter.get_relation(
            database=this.database, schema=generate_schema_name('state', none), identifier=table
        ) -%}
    {%- endif -%}
    select
        {%- for column, data_type in columns.items() %}
        {{ column if remembered else 'cast(null as ' ~ data_type ~ ') as ' ~ column }}{{ '' if loop.last else ',' }}
        {%- endfor %}
    {{ 'from ' ~ remembered if remembered else 'where 1 = 0' }}
{%- endmacro %}
