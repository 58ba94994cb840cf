{#- A row for each part of a text, cut at commas; one row at most, of null, where there is none. For a select list. -#}
{% macro split_rows(expression) -%}
    {{ return(adapter.dispatch('split_rows', 'customer360')(expression)) }}
{%- endmacro %}

{% macro duckdb__split_rows(expression) -%}
    unnest(string_split({{ expression }}, ','))
{%- endmacro %}

{% macro spark__split_rows(expression) -%}
    explode(split({{ expression }}, ','))
{%- endmacro %}
