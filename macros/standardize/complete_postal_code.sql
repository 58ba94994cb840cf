{#- A folded postal code with its lost leading zeros put back where the country's codes have five digits; ZIP+4 is cut to the ZIP. -#}
{% macro complete_postal_code(expression, country_code) -%}
    case
        when {{ country_code }} in ('ES', 'US', 'FR', 'DE', 'IT', 'MX', 'FI', 'PR') and length({{ expression }}) in (3, 4)
            and {{ regexp_has(expression, '^[0-9]+$') }}
            then lpad({{ expression }}, 5, '0')
        when {{ country_code }} in ('US', 'PR') and length({{ expression }}) = 9 and {{ regexp_has(expression, '^[0-9]+$') }}
            then left({{ expression }}, 5)
        else {{ expression }}
    end
{%- endmacro %}
