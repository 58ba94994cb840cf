{#- What an id is, by its shape and, where shapes are shared, by the country of its holder; `other` where none fits. -#}
{% macro national_id_kind(expression, country_code) -%}
    case
        when {{ expression }} is null then null
        when {{ regexp_has(expression, '^[0-9]{8}[A-Z]$') }} then 'es_nif'
        when {{ regexp_has(expression, '^[XYZ][0-9]{7}[A-Z]$') }} then 'es_nie'
        when {{ regexp_has(expression, '^[KLM][0-9]{7}[A-Z]$') }} and coalesce({{ country_code }}, 'ES') = 'ES' then 'es_nif_klm'
        when {{ regexp_has(expression, '^[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$') }}
            then 'it_codice_fiscale'
        when {{ regexp_has(expression, '^[1-478][0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{8}$') }} then 'fr_nir'
        when {{ regexp_has(expression, '^[ABCDEFGHJNPQRSUVW][0-9]{7}[0-9A-J]$') }} and coalesce({{ country_code }}, 'ES') = 'ES'
            then 'es_cif'
        when {{ regexp_has(expression, '^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]$') }} then 'gb_nino'
        when {{ country_code }} = 'GB' and {{ regexp_has(expression, '^[0-9]{10}$') }} then 'gb_utr'
        when {{ country_code }} = 'PT' and {{ regexp_has(expression, '^[0-9]{9}$') }} then 'pt_nif'
        when {{ country_code }} = 'US' and {{ regexp_has(expression, '^[0-9]{9}$') }} then 'us_ssn'
        when {{ country_code }} = 'FR' and {{ regexp_has(expression, '^[0-9]{9}$') }} then 'fr_siren'
        when {{ country_code }} = 'FR' and {{ regexp_has(expression, '^[0-9]{14}$') }} then 'fr_siret'
        when {{ country_code }} = 'IT' and {{ regexp_has(expression, '^[0-9]{11}$') }} then 'it_partita_iva'
        when {{ country_code }} = 'DE' and {{ regexp_has(expression, '^[1-9][0-9]{10}$') }} then 'de_steuer_id'
        else 'other'
    end
{%- endmacro %}
