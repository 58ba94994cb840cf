{#- True where the first name of a record, or its first word, is the surname of the other or the word at either end of it.
    Not by split_part, whose equality DuckDB 2.0 cannot plan where nobody has a surname. -#}
{% macro is_family_name(record, other) -%}
    coalesce(
        {{ record }}.given_name in ({{ other }}.family_name, {{ other }}.family_name_1)
        or {{ record }}.given_name_root = {{ other }}.family_name_1
        or right({{ other }}.family_name, length({{ record }}.given_name_root) + 1)
        = ' ' || {{ record }}.given_name_root,
        false
    )
{%- endmacro %}
