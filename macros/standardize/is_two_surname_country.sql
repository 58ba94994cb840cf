{#- True where people carry two surnames (Spain, Portugal, Latin America), by country or, failing that, by language. -#}
{% macro is_two_surname_country(country_code, language) -%}
    coalesce(
        {{ country_code }} in ('{{ reference_words("two_surname_countries") | join("', '") }}'),
        {{ language }} in ('es', 'pt', 'ca', 'gl', 'eu'),
        false
    )
{%- endmacro %}
