{#- True where a record has one name only, and it is the other record's surname: the name stands in the wrong field. -#}
{% macro is_single_name(single, other) -%}
    coalesce({{ single }}.family_name is null and {{ single }}.given_name = {{ other }}.family_name, false)
{%- endmacro %}
