{#- Whether an IBAN has the length and shape of its country (bban_shape of iban_formats, null where there is no such country) and
    right check digits, in Spain those of the account, too (`check_digits` of the CCC). -#}
{% macro iban_is_valid(expression, bban_shape) -%}
    {%- set bban = 'substr(' ~ expression ~ ', 5)' -%}
    {%- set signs = "translate(" ~ bban ~ ", '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '" ~ 'n' * 10 ~ 'a' * 26 ~ "')" -%}
    {%- set control_1 = digit_sum(expression, [4, 8, 5, 10, 9, 7, 3, 6], 5) -%}
    {%- set control_2 = digit_sum(expression, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6], 15) -%}
    case
        when {{ bban_shape }} is null or {{ signs }} not like {{ bban_shape }}
            or not {{ regexp_has(expression, '^[A-Z]{2}[0-9]{2}[0-9A-Z]{8,30}$') }}
            then false
        when {{ iban_remainder(expression) }} <> 1 then false
        when left({{ expression }}, 2) = 'ES'
            then substr('01987654321', cast({{ control_1 }} % 11 as int) + 1, 1) = substr({{ expression }}, 13, 1)
                and substr('01987654321', cast({{ control_2 }} % 11 as int) + 1, 1) = substr({{ expression }}, 14, 1)
        else true
    end
{%- endmacro %}
