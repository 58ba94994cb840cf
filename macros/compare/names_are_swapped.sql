{#- True where one record's first name is the other's surname and the reverse. -#}
{% macro names_are_swapped(record_1, record_2) -%}
    coalesce(
        {{ record_1 }}.given_name = {{ record_2 }}.family_name
        and {{ record_1 }}.family_name = {{ record_2 }}.given_name
        and {{ record_1 }}.given_name <> {{ record_1 }}.family_name,
        false
    )
{%- endmacro %}
