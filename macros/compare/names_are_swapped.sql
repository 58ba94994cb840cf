{#- True where one record's first name is the other's surname, or its first one, and the reverse; one of the two may be
    two letters off. -#}
{% macro names_are_swapped(record_1, record_2) -%}
    case
        when {{ record_1 }}.given_name = {{ record_2 }}.given_name then false
        when {{ record_1 }}.given_name in ({{ record_2 }}.family_name, {{ record_2 }}.family_name_1)
            then {{ is_like_family_name(record_2, record_1) }}
        when {{ record_2 }}.given_name in ({{ record_1 }}.family_name, {{ record_1 }}.family_name_1)
            then {{ is_like_family_name(record_1, record_2) }}
        else false
    end
{%- endmacro %}
