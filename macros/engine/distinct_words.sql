{#- A row for each different word of a text, cut at spaces, in alphabetical order; one row at most, of null, where there is none. For a select list. -#}
{% macro distinct_words(expression) -%}
    {{ return(adapter.dispatch('distinct_words', 'customer360')(expression)) }}
{%- endmacro %}

{% macro duckdb__distinct_words(expression) -%}
    unnest(list_sort(list_distinct(string_split({{ expression }}, ' '))))
{%- endmacro %}

{% macro spark__distinct_words(expression) -%}
    explode(array_sort(array_distinct(split({{ expression }}, ' '))))
{%- endmacro %}
