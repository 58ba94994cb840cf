{#- How far two numbers or codes agree: 3 same, 2 one or two characters off, 1 different, 0 where one is missing. -#}
{% macro compare_codes(code, record_1, record_2) -%}
    case
        when {{ record_1 }}.{{ code }} is null or {{ record_2 }}.{{ code }} is null then 0
        when {{ record_1 }}.{{ code }} = {{ record_2 }}.{{ code }} then 3
        when {{ edits_at_most(record_1 ~ '.' ~ code, record_2 ~ '.' ~ code, 2) }} then 2
        else 1
    end
{%- endmacro %}
