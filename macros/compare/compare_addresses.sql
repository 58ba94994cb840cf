{#- How far two addresses agree as a whole, 9 (same street and place) to 1 (different), 0 where no part is known on both
    sides. One comparison, because street, postal code and city say the same thing thrice. Neighbours share a place:
    that two streets differ in it speaks against one person, where a place of which no more is known speaks for. -#}
{% macro compare_addresses(record_1, record_2) -%}
    {%- set same_street = record_1 ~ '.street = ' ~ record_2 ~ '.street and coalesce(' ~ record_1 ~ ".house_number, '') = coalesce(" ~ record_2 ~ ".house_number, '')" -%}
    {%- set same_place = '(' ~ record_1 ~ '.postal_code = ' ~ record_2 ~ '.postal_code or ' ~ record_1 ~ '.city = ' ~ record_2 ~ '.city)' -%}
    case
        when (({{ record_1 }}.street is null or {{ record_2 }}.street is null)
            and ({{ record_1 }}.postal_code is null or {{ record_2 }}.postal_code is null)
            and ({{ record_1 }}.city is null or {{ record_2 }}.city is null)) then 0
        when {{ same_street }} and {{ same_place }} then 9
        when case
            when {{ record_1 }}.house_number = {{ record_2 }}.house_number and {{ same_place }}
                then {{ edits_at_most(record_1 ~ '.street', record_2 ~ '.street', 5) }}
        end then 8
        when {{ same_street }} then 7
        when case
            when {{ record_1 }}.house_number = {{ record_2 }}.house_number
                then {{ edits_at_most(record_1 ~ '.street', record_2 ~ '.street', 3) }}
        end then 7
        when case when {{ same_place }} then {{ is_another_street(record_1, record_2) }} end then 2
        when {{ record_1 }}.postal_code = {{ record_2 }}.postal_code and {{ record_1 }}.city = {{ record_2 }}.city then 6
        when {{ record_1 }}.postal_code = {{ record_2 }}.postal_code then 5
        when case
            when {{ record_1 }}.city = {{ record_2 }}.city
                then {{ edits_at_most(record_1 ~ '.postal_code', record_2 ~ '.postal_code', 1) }}
        end then 5
        when {{ record_1 }}.city = {{ record_2 }}.city then 4
        when {{ is_another_street(record_1, record_2) }} then 1
        when case
            when least(length({{ record_1 }}.city), length({{ record_2 }}.city)) > 4
                then {{ edits_at_most(record_1 ~ '.city', record_2 ~ '.city', 2) }}
        end then 4
        when {{ edits_at_most(record_1 ~ '.postal_code', record_2 ~ '.postal_code', 1) }} then 3
        else 1
    end
{%- endmacro %}
