{#- Under which word_position of street_types the first word of a street is looked up: where French is spoken av is avenue, else
    avenida. -#}
{% macro first_word_position(country_code) -%}
    case
        when {{ country_code }} in ('{{ reference_words('french_street_countries') | join("', '") }}') then 'first_in_french'
        else 'first'
    end
{%- endmacro %}
