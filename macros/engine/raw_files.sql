{#- The files that hold raw tables, given their paths without an ending: a list of files for each path. -#}
{% macro raw_files(paths) %}{{ return(adapter.dispatch('raw_files', 'customer360')(paths)) }}{% endmacro %}

{% macro duckdb__raw_files(paths) -%}
    {%- set found = {} -%}
    {%- for path in paths -%}
        {%- set quoted = path | replace("'", "''") -%}
        {%- set files = run_query(
            "select file from glob('" ~ quoted ~ ".parquet') union all select file from glob('" ~ quoted ~ ".csv')"
            ~ ' order by file'
        ) -%}
        {%- do found.update({path: files.columns[0].values() | list}) -%}
    {%- endfor -%}
    {{ return(found) }}
{%- endmacro %}

{# one look at a whole folder, at names only: Spark reads no content of a binaryFile that nobody asks for #}
{% macro spark__raw_files(paths) -%}
    {%- set found = {} -%}
    {%- set listed = {} -%}
    {%- for path in paths -%}
        {%- set folder = path.split('/')[:-2] | join('/') -%}
        {%- if folder not in listed -%}
            {%- set files = run_query('select path from binaryFile.`' ~ folder ~ '/*/*` order by path') -%}
            {%- do listed.update({folder: files.columns[0].values() | list}) -%}
        {%- endif -%}
        {%- set ending = '/' ~ path.split('/')[-2:] | join('/') -%}
        {%- set own = [] -%}
        {%- for file in listed[folder] if file.endswith(ending ~ '.parquet') or file.endswith(ending ~ '.csv') -%}
            {%- do own.append(file) -%}
        {%- endfor -%}
        {%- do found.update({path: own}) -%}
    {%- endfor -%}
    {{ return(found) }}
{%- endmacro %}
