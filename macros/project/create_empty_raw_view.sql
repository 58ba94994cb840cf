{#- A raw table that may be missing, as an empty view of its declared columns (text). -#}
{% macro create_empty_raw_view(raw_table) -%}
    {%- set view = api.Relation.create(
        database=raw_table.database, schema=raw_table.schema, identifier=raw_table.identifier
    ) -%}
    {%- set columns = [] -%}
    {%- for column in raw_table.columns.values() -%}
        {%- do columns.append('cast(null as string) as ' ~ adapter.quote(column.name)) -%}
    {%- endfor -%}
    {%- do adapter.create_schema(view) -%}
    {%- do run_query('create or replace view ' ~ view ~ ' as select ' ~ columns | join(', ') ~ ' where 1 = 0') -%}
{%- endmacro %}
