{#- The words of a text in alphabetical order, joined by one space. Two words, the usual case, need no list. -#}
{% macro sorted_words(expression) -%}
    {{ return(adapter.dispatch('sorted_words', 'customer360')(expression)) }}
{%- endmacro %}

{% macro duckdb__sorted_words(expression) -%}
    case
        when split_part({{ expression }}, ' ', 3) = '' and split_part({{ expression }}, ' ', 1) <= split_part({{ expression }}, ' ', 2)
            then {{ expression }}
        else array_to_string(list_sort(string_split({{ expression }}, ' ')), ' ')
    end
{%- endmacro %}

{% macro spark__sorted_words(expression) -%}
    array_join(array_sort(split({{ expression }}, ' ')), ' ')
{%- endmacro %}
