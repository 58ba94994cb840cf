{#- A folded street line without its house number and what follows the number. -#}
{% macro street_name(expression) -%}
    {%- set number -%} ^(?:[0-9]+[a-z]?(?: (?:bis|ter|quater))? +)+|(?: (?:n|no|num|numero|nr))? +[0-9]+[a-z]?(?: (?:[^d]|d[^e]|de[^ ]).*| de?)?$|\bs n$ {%- endset -%}
    nullif(trim({{ regexp_replace_all(expression, number) }}), '')
{%- endmacro %}
