{#- True where people carry two surnames (Spain, Portugal, Latin America): by country, failing that by language, failing that
    by the country that is assumed. -#}
{% macro is_two_surname_country(country_code, language, assumed_country) -%}
    {%- set countries = "('" ~ reference_words("two_surname_countries") | join("', '") ~ "')" -%}
    coalesce(
        {{ country_code }} in {{ countries }},
        {{ language }} in ('es', 'pt', 'ca', 'gl', 'eu'),
        {{ assumed_country }} in {{ countries }},
        false
    )
{%- endmacro %}
