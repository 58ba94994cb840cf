{#- The kind of id of which one party has one value only; null where the id is not proved by its control characters. A NIE
    and the NIF that follows it are two kinds; a SIRET is the SIREN of its company and the number of a branch. -#}
{% macro unique_id_kind(records) -%}
    case
        when {{ records }}.national_id_is_valid and {{ records }}.national_id_kind = 'fr_siret' then 'fr_siren'
        when {{ records }}.national_id_is_valid then {{ records }}.national_id_kind
    end
{%- endmacro %}
