{#- Whether an IMEI of fifteen digits has the right Luhn digit; null for one of fourteen or sixteen, which has none; else false. -#}
{% macro imei_is_valid(expression) -%}
    case
        when {{ regexp_has(expression, '^(?:[0-9]{14}|[0-9]{16})$') }} then null
        when {{ regexp_has(expression, '^[0-9]{15}$') }} then {{ digit_sum(expression, [1, 'doubled'] * 7 + [1]) }} % 10 = 0
        else false
    end
{%- endmacro %}
