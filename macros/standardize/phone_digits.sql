{#- The digits of a typed number, `+` before them where it was given internationally (+ or 00); extensions and second numbers go;
    letters in the place of the last digits are those on their keys, as North America dials them. -#}
{% macro phone_digits(expression) -%}
    {%- set first_number = regexp_replace_all(
        "translate(lower(" ~ expression ~ "), '＋０１２３４５６７８９٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '+012345678901234567890123456789')",
        '^([^/]{9,}?)/.*$|(?:ext|x|#|;|,|int|anexo|poste|durchwahl| - [0-9]{9}|[|]).*$', '\\1'
    ) -%}
    {%- set with_letters = '^(?:[+]?1[ .-]?)?[(]?[2-9][0-9]{2}[)]?[ .-]?[0-9A-Z]{3}[ .-]?[0-9A-Z]{4}$' -%}
    {%- set international = '^[+]*00+|^[+]+' -%}
    case
        when {{ regexp_has(expression, '^[1-9][0-9]*$') }} then {{ expression }}
        when {{ regexp_has(expression, '^[0-9 ().+-]*$') }}
            then {{ regexp_replace_all(
                "replace(replace(replace(replace(replace(" ~ expression ~ ", ' ', ''), '-', ''), '(', ''), ')', ''), '.', '')",
                international, '+'
            ) }}
        when {{ regexp_has(expression, with_letters) }} and {{ regexp_has(expression, '(?:[A-Z].*){3}') }}
            then {{ regexp_replace_all(
                'translate(' ~ expression ~ ", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '22233344455566677778889999')", '[^0-9+]'
            ) }}
        else {{ regexp_replace_all(regexp_replace_all(first_number, '[^0-9+]'), international, '+') }}
    end
{%- endmacro %}
