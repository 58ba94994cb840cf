{#- The country that a typed id gives away (national_id_text): Spain, where letters and digits are a NIF or a NIE and the
    control letter is right, since other countries write digits and a letter too. Null for all others. -#}
{% macro national_id_country(expression) -%}
    {%- set digits = "left(concat(translate(left(" ~ expression ~ ", 1), 'XYZ', '012'), substr(" ~ expression ~ ", 2)), length(" ~ expression ~ ") - 1)" -%}
    case
        when {{ regexp_has(expression, '^(?:[0-9]{7,8}|[XYZ][0-9]{7})[A-Z]$') }}
            and {{ nif_letter(digits) }} = right({{ expression }}, 1)
            then 'ES'
    end
{%- endmacro %}
