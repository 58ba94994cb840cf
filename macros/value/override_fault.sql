{#- Why a steward's value cannot hold, null where it can: for the columns of the CTE `judged` in steward_values. -#}
{% macro override_fault() -%}
    case
        when attribute_group is null or attribute in ('emails', 'phones') then 'unknown_attribute'
        when customer_id is null and is_known_id then 'customer_gone'
        when customer_id is null then 'unknown_id'
        when attribute_value is null or length(told_value) > 1000 then 'not_a_value'
        when attribute = 'birth_date'
            and (
                length(attribute_value) <> 10
                or attribute_value not between '1000-01-01' and cast(cast({{ run_time() }} as date) as string)
            )
            then 'not_a_value'
        when attribute = 'party_type' and attribute_value not in ('person', 'organisation') then 'not_a_value'
        when attribute = 'gender' and attribute_value not in ('f', 'm') then 'not_a_value'
        when attribute = 'email' and not {{ regexp_has('attribute_value', '^[^@ ]+@[^@ ]+[.][^@ ]+$') }} then 'not_a_value'
        when attribute = 'phone' and not {{ regexp_has('attribute_value', '^[+][0-9]+$') }} then 'not_a_value'
        when attribute = 'language' and not {{ regexp_has('attribute_value', '^[a-z][a-z]$') }} then 'not_a_value'
        when attribute = 'country_code' and not is_country then 'not_a_value'
    end
{%- endmacro %}
