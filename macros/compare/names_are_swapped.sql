{#- True where one record's first name is the other's surname, and the reverse, or both but for further words: Pedro Fernandes
    Loveda is also written Fernandes Loveda Pedro. One of the two may be two letters off. -#}
{% macro names_are_swapped(record_1, record_2) -%}
    case
        when {{ record_1 }}.given_name_root = {{ record_2 }}.given_name_root then false
        when {{ is_family_name(record_1, record_2) }} then {{ is_like_family_name(record_2, record_1) }}
        when {{ is_family_name(record_2, record_1) }} then {{ is_like_family_name(record_1, record_2) }}
        else false
    end
{%- endmacro %}
