{#- The value of unique_id_kind: a valid id, of a SIRET the SIREN in it. -#}
{% macro unique_id(records) -%}
    case
        when {{ records }}.national_id_is_valid and {{ records }}.national_id_kind = 'fr_siret'
            then left({{ records }}.national_id, 9)
        when {{ records }}.national_id_is_valid then {{ records }}.national_id
    end
{%- endmacro %}
