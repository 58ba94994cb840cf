{#- True where a text is one character over and over (000000000). -#}
{% macro is_one_character(expression) -%}
    replace({{ expression }}, left({{ expression }}, 1), '') = ''
{%- endmacro %}
