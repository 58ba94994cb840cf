{#- The words of a text in alphabetical order, joined by one space. -#}
{% macro sorted_words(expression) -%}
    {{ return(adapter.dispatch('sorted_words', 'customer360')(expression)) }}
{%- endmacro %}

{% macro duckdb__sorted_words(expression) -%}
    array_to_string(list_sort(string_split({{ expression }}, ' ')), ' ')
{%- endmacro %}

{% macro spark__sorted_words(expression) -%}
    array_join(array_sort(split({{ expression }}, ' ')), ' ')
{%- endmacro %}
