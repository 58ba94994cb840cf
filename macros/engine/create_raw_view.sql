{#- A view over one raw file, with null columns added. CSV is read as text: staging casts. -#}
{% macro create_raw_view(view, path, null_columns) %}
    {{ return(adapter.dispatch('create_raw_view', 'customer360')(view, path, null_columns)) }}
{% endmacro %}

{% macro duckdb__create_raw_view(view, path, null_columns) -%}
    {%- set quoted = "'" ~ path | replace("'", "''") ~ "'" -%}
    {%- set reader = 'read_csv(' ~ quoted ~ ', all_varchar = true, header = true)' if path.endswith('.csv')
        else 'read_parquet(' ~ quoted ~ ')' -%}
    {%- set columns = ['*'] -%}
    {%- for column in null_columns -%}{%- do columns.append('cast(null as string) as ' ~ column) -%}{%- endfor -%}
    {%- do run_query('create or replace view ' ~ view ~ ' as select ' ~ columns | join(', ') ~ ' from ' ~ reader) -%}
{%- endmacro %}

{# a table over the file knows its columns, which a view over a bare path would not keep #}
{% macro spark__create_raw_view(view, path, null_columns) -%}
    {%- set file_table = view ~ '__file' -%}
    {%- set options = " options (header 'true', escape '\"', multiLine 'true')" if path.endswith('.csv') else '' -%}
    {%- set columns = ['*'] -%}
    {%- for column in null_columns -%}{%- do columns.append('cast(null as string) as ' ~ column) -%}{%- endfor -%}
    {%- do run_query('drop table if exists ' ~ file_table) -%}
    {%- do run_query(
        'create table ' ~ file_table ~ ' using ' ~ path.split('.') | last ~ options ~ " location '" ~ path | replace("'", "\\'") ~ "'"
    ) -%}
    {%- do run_query('create or replace view ' ~ view ~ ' as select ' ~ columns | join(', ') ~ ' from ' ~ file_table) -%}
{%- endmacro %}
