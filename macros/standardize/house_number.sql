{#- The first number of a folded street line, with its letter (`12a`); null where there is none. -#}
{% macro house_number(expression) -%}
    {{ regexp_group(expression, '(?:^| )([0-9]{1,5}[a-z]?)(?: |$)') }}
{%- endmacro %}
