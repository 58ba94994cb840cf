{#- True where one record's first name is the other's surname, or its first one, and the reverse; one of the two may be
    two letters off. -#}
{% macro names_are_swapped(record_1, record_2) -%}
    coalesce(
        {{ record_1 }}.given_name <> {{ record_2 }}.given_name
        and (
            {{ record_1 }}.given_name in ({{ record_2 }}.family_name, {{ record_2 }}.family_name_1)
            or {{ record_2 }}.given_name in ({{ record_1 }}.family_name, {{ record_1 }}.family_name_1)
        )
        and (
            {{ record_1 }}.given_name in ({{ record_2 }}.family_name, {{ record_2 }}.family_name_1)
            or least(length({{ record_1 }}.given_name), length({{ record_2 }}.family_name)) > 4
            and {{ edit_distance(record_1 ~ '.given_name', record_2 ~ '.family_name') }} <= 2
        )
        and (
            {{ record_2 }}.given_name in ({{ record_1 }}.family_name, {{ record_1 }}.family_name_1)
            or least(length({{ record_2 }}.given_name), length({{ record_1 }}.family_name)) > 4
            and {{ edit_distance(record_2 ~ '.given_name', record_1 ~ '.family_name') }} <= 2
        ),
        false
    )
{%- endmacro %}
