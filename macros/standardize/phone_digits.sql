{#- The digits of a typed number, `+` before them where it was given internationally (+ or 00); extensions and second numbers go. -#}
{% macro phone_digits(expression) -%}
    {%- set first_number = regexp_replace_all(
        "translate(lower(" ~ expression ~ "), '０１２３４５６７８９', '0123456789')",
        '^([^/]{9,}?)/.*$|(?:ext|x|#|;|,|int|anexo|poste|durchwahl| - [0-9]{9}|[|]).*$', '\\1'
    ) -%}
    {%- set international = '^[+]*00+|^[+]+' -%}
    case
        when {{ regexp_has(expression, '^[1-9][0-9]*$') }} then {{ expression }}
        when {{ regexp_has(expression, '^[0-9 ().+-]*$') }}
            then {{ regexp_replace_all(
                "replace(replace(replace(replace(replace(" ~ expression ~ ", ' ', ''), '-', ''), '(', ''), ')', ''), '.', '')",
                international, '+'
            ) }}
        else {{ regexp_replace_all(regexp_replace_all(first_number, '[^0-9+]'), international, '+') }}
    end
{%- endmacro %}
