{#- Makes a working table anew from a query, whatever stood there before. -#}
{% macro replace_table(relation, query) -%}
    {{ return(adapter.dispatch('replace_table', 'customer360')(relation, query)) }}
{%- endmacro %}

{% macro duckdb__replace_table(relation, query) -%}
    {%- do run_query('create or replace temporary table ' ~ relation ~ ' as ' ~ query) -%}
{%- endmacro %}

{% macro spark__replace_table(relation, query) -%}
    {%- do run_query('drop table if exists ' ~ relation) -%}
    {%- do run_query('create table ' ~ relation ~ ' as ' ~ query) -%}
{%- endmacro %}
