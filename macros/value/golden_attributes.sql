{#- The columns of golden_customers whose values records give. -#}
{% macro golden_attributes() -%}
    {{ return([
        'party_type', 'full_name', 'first_name', 'last_name', 'birth_date', 'gender', 'email', 'phone', 'national_id',
        'street', 'house_number', 'postal_code', 'city', 'region', 'country_code', 'company', 'language', 'emails', 'phones'
    ]) }}
{%- endmacro %}
