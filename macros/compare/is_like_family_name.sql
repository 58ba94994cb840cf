{#- True where the first name of a record is the surname of the other, or its first one, or two letters off. -#}
{% macro is_like_family_name(record, other) -%}
    case
        when {{ record }}.given_name in ({{ other }}.family_name, {{ other }}.family_name_1) then true
        when least(length({{ record }}.given_name), length({{ other }}.family_name)) > 4
            then {{ edits_at_most(record ~ '.given_name', other ~ '.family_name', 2) }}
        else false
    end
{%- endmacro %}
