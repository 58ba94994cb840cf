{#- The date that three numbers name (date_numbers), day first unless is_month_first says otherwise or only one reading is
    possible. A two-digit year is the latest that makes its holder ten years old. Null where the calendar has no such day. -#}
{% macro date_from_numbers(expression, is_month_first='false') -%}
    {%- set part_1 = "split_part(" ~ expression ~ ", '-', 1)" -%}
    {%- set part_2 = "split_part(" ~ expression ~ ", '-', 2)" -%}
    {%- set part_3 = "split_part(" ~ expression ~ ", '-', 3)" -%}
    {%- set year -%}
        case
            when length({{ part_3 }}) = 4 then {{ part_3 }}
            when try_cast({{ part_3 }} as int) > (extract(year from current_date) - 10) % 100 then '19' || {{ part_3 }}
            else '20' || {{ part_3 }}
        end
    {%- endset -%}
    try_cast(case
        when {{ expression }} like '____-__-__' then {{ expression }}
        when {{ regexp_has(expression, '^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:-|$)') }}
            then concat_ws('-', {{ part_1 }}, lpad({{ part_2 }}, 2, '0'), lpad({{ part_3 }}, 2, '0'))
        when not {{ regexp_has(expression, '^[0-9]{1,2}-[0-9]{1,2}-(?:[0-9]{2}|[0-9]{4})(?:-|$)') }} then null
        when cast({{ part_2 }} as int) > 12 or (({{ is_month_first }}) and cast({{ part_1 }} as int) <= 12 and {{ expression }} not like '%-day-first')
            then concat_ws('-', {{ year }}, lpad({{ part_1 }}, 2, '0'), lpad({{ part_2 }}, 2, '0'))
        else concat_ws('-', {{ year }}, lpad({{ part_2 }}, 2, '0'), lpad({{ part_1 }}, 2, '0'))
    end as date)
{%- endmacro %}
