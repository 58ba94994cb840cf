{#- One number for the levels of a pair: a decimal digit for each comparison, in the order of the columns. -#}
{% macro level_pattern() -%}
    cast(
        given_name_level * 10000000 + family_name_level * 1000000 + birth_date_level * 100000 + email_level * 10000
        + phone_level * 1000 + national_id_level * 100 + address_level * 10 + gender_level as bigint
    )
{%- endmacro %}
