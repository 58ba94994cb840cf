{#- A postal code in upper case without spaces, its lost leading zeros put back where the country's codes have five digits,
    and ZIP+4 cut to the ZIP. -#}
{% macro fold_postal_code(expression, country_code) -%}
    {%- set packed = "upper(translate(" ~ expression ~ ", ' -._', ''))" -%}
    case
        when {{ country_code }} in ('ES', 'US', 'FR', 'DE', 'IT', 'MX', 'FI', 'PR') and {{ regexp_has(expression, '^[0-9]{3,4}$') }}
            then lpad({{ expression }}, 5, '0')
        when {{ country_code }} in ('US', 'PR') and {{ regexp_has(expression, '^[0-9]{5}[- ]?[0-9]{4}$') }} then left({{ expression }}, 5)
        when {{ regexp_has(expression, '^(?:[A-Z]{1,2}|F)-[0-9]{4,6}$') }} then split_part({{ expression }}, '-', 2)
        else nullif({{ regexp_replace_all(packed, '[^A-Z0-9]+') }}, '')
    end
{%- endmacro %}
