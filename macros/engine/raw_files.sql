{#- The files that hold a raw table, given their path without its ending. -#}
{% macro raw_files(path) %}{{ return(adapter.dispatch('raw_files', 'customer360')(path)) }}{% endmacro %}

{% macro duckdb__raw_files(path) -%}
    {%- set quoted = path | replace("'", "''") -%}
    {%- set found = run_query(
        "select file from glob('" ~ quoted ~ ".parquet') union all select file from glob('" ~ quoted ~ ".csv')"
        ~ ' order by file'
    ) -%}
    {{ return(found.columns[0].values() | list) }}
{%- endmacro %}
