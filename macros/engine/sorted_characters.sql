{#- The characters of a text in alphabetical order: two texts are anagrams when these are equal. -#}
{% macro sorted_characters(expression) -%}
    {{ return(adapter.dispatch('sorted_characters', 'customer360')(expression)) }}
{%- endmacro %}

{% macro duckdb__sorted_characters(expression) -%}
    array_to_string(list_sort(string_split({{ expression }}, '')), '')
{%- endmacro %}

{% macro spark__sorted_characters(expression) -%}
    array_join(array_sort(split({{ expression }}, '')), '')
{%- endmacro %}
