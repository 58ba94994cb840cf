{#- How far two birth dates agree: 6 same, 5 one digit or a swap off, 4 same year where one is 1 January (often "unknown"),
    3 two parts agree, 2 same year, 1 different, 0 where one is missing. -#}
{% macro compare_birth_dates(record_1, record_2) -%}
    {%- set text_1 = record_1 ~ '.birth_date_iso' -%}
    {%- set text_2 = record_2 ~ '.birth_date_iso' -%}
    case
        when {{ text_1 }} is null or {{ text_2 }} is null then 0
        when {{ text_1 }} = {{ text_2 }} then 6
        when levenshtein({{ text_1 }}, {{ text_2 }}) = 1 then 5
        when {{ record_1 }}.birth_date_digits = {{ record_2 }}.birth_date_digits and levenshtein({{ text_1 }}, {{ text_2 }}) = 2 then 5
        when left({{ text_1 }}, 4) = left({{ text_2 }}, 4)
            and substring({{ text_1 }}, 6, 2) = substring({{ text_2 }}, 9, 2)
            and substring({{ text_1 }}, 9, 2) = substring({{ text_2 }}, 6, 2) then 5
        when left({{ text_1 }}, 4) = left({{ text_2 }}, 4)
            and '01-01' in (right({{ text_1 }}, 5), right({{ text_2 }}, 5)) then 4
        when left({{ text_1 }}, 7) = left({{ text_2 }}, 7)
            or right({{ text_1 }}, 5) = right({{ text_2 }}, 5)
            or (left({{ text_1 }}, 4) = left({{ text_2 }}, 4) and right({{ text_1 }}, 2) = right({{ text_2 }}, 2)) then 3
        when left({{ text_1 }}, 4) = left({{ text_2 }}, 4) then 2
        else 1
    end
{%- endmacro %}
