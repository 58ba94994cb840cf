{#- The first number of a folded street line, with its letter (`12a`); null where there is none. A number before de is a day
    (Plaza 2 de Mayo). -#}
{% macro house_number(expression) -%}
    {{ regexp_group(expression, '(?:^| )([0-9]{1,5}[a-z]?)(?: (?:[^d]|d[^e]|de[^ ]|de?$)| ?$)') }}
{%- endmacro %}
