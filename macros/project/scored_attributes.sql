{#- The attributes of a record that the scorecard of the sources looks at. -#}
{% macro scored_attributes() -%}
    {{ return([
        'full_name', 'first_name', 'last_name', 'birth_date', 'gender', 'email', 'phone', 'national_id', 'street', 'postal_code',
        'city', 'country_code', 'language'
    ]) }}
{%- endmacro %}
