{#- A pattern taken apart into the level of each comparison. -#}
{% macro pattern_levels() -%}
    {{ pattern_level(7) }} as given_name_level,
    {{ pattern_level(6) }} as family_name_level,
    {{ pattern_level(5) }} as birth_date_level,
    {{ pattern_level(4) }} as email_level,
    {{ pattern_level(3) }} as phone_level,
    {{ pattern_level(2) }} as national_id_level,
    {{ pattern_level(1) }} as address_level,
    {{ pattern_level(0) }} as gender_level
{%- endmacro %}
