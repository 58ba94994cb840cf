{#- The first word of a folded text. -#}
{% macro first_word(expression) -%}
    split_part({{ expression }}, ' ', 1)
{%- endmacro %}
