{#- True where the first name of a record, or its first word, is the surname of the other or the word at either end of it. -#}
{% macro is_family_name(record, other) -%}
    coalesce(
        {{ record }}.given_name in ({{ other }}.family_name, {{ other }}.family_name_1)
        or {{ record }}.given_name_root in ({{ other }}.family_name_1, split_part({{ other }}.family_name, ' ', -1)),
        false
    )
{%- endmacro %}
