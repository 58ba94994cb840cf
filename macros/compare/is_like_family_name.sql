{#- True where the first name of a record, or its first word, is the surname of the other, one of its words at either end, or two
    letters off. -#}
{% macro is_like_family_name(record, other) -%}
    case
        when {{ is_family_name(record, other) }} then true
        when least(length({{ record }}.given_name), length({{ other }}.family_name)) > 4
            then {{ edits_at_most(record ~ '.given_name', other ~ '.family_name', 2) }}
        else false
    end
{%- endmacro %}
