{#- 2 same gender, 1 different, 0 where one is unknown. -#}
{% macro compare_genders(record_1, record_2) -%}
    case
        when {{ record_1 }}.gender is null or {{ record_2 }}.gender is null then 0
        when {{ record_1 }}.gender = {{ record_2 }}.gender then 2
        else 1
    end
{%- endmacro %}
