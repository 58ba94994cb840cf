{#- An id as its country writes it: a Spanish NIF gets its leading zeros and its letter, a VAT number loses its country
    (a French one its key, too, which leaves the SIREN). -#}
{% macro complete_national_id(expression, country_code) -%}
    case
        when {{ regexp_has(expression, '^ES(?:[0-9]{8}[A-Z]|[A-Z][0-9]{7}[0-9A-Z])$|^PT[0-9]{9}$|^IT[0-9]{11}$') }}
            then substr({{ expression }}, 3)
        when {{ country_code }} = 'FR' and {{ regexp_has(expression, '^FR[0-9A-Z]{2}[0-9]{9}$') }} then right({{ expression }}, 9)
        when {{ country_code }} = 'ES' and {{ regexp_has(expression, '^[0-9]{8}$') }}
            then {{ expression }} || {{ nif_letter(expression) }}
        when {{ country_code }} = 'ES' and {{ regexp_has(expression, '^[0-9]{5,7}[A-Z]$') }} then lpad({{ expression }}, 9, '0')
        else {{ expression }}
    end
{%- endmacro %}
