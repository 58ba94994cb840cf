{#- A steward's value in the form that room 1 gives such values; null where it cannot be read as one. -#}
{% macro standard_override(attribute, value) -%}
    case
        when {{ attribute }} = 'birth_date' then cast(try_cast({{ value }} as date) as string)
        when {{ attribute }} in ('street', 'city', 'region', 'company') then {{ fold_text(value) }}
        when {{ attribute }} in ('postal_code', 'national_id', 'country_code')
            then nullif(upper(replace({{ value }}, ' ', '')), '')
        when {{ attribute }} in ('email', 'language', 'gender', 'party_type') then nullif(lower(trim({{ value }})), '')
        when {{ attribute }} = 'phone' then nullif(replace({{ value }}, ' ', ''), '')
        else nullif(trim({{ value }}), '')
    end
{%- endmacro %}
