{#- Digits with their calling code, of a number typed with + or 00 (or 011 in North America); null for a national number. -#}
{% macro international_digits(typed_digits, country_code) -%}
    case
        when left({{ typed_digits }}, 1) = '+' then substr({{ typed_digits }}, 2)
        when {{ country_code }} in ('{{ reference_words('north_american_countries') | join("', '") }}')
            and left({{ typed_digits }}, 3) = '011' and length({{ typed_digits }}) > 11
            then substr({{ typed_digits }}, 4)
    end
{%- endmacro %}
