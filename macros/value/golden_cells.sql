{#- The cells of a relation with the golden columns as rows: its key, the attribute and the value as text. -#}
{% macro golden_cells(relation, key) -%}
    {%- for attribute in [
        'party_type', 'full_name', 'first_name', 'last_name', 'birth_date', 'gender', 'email', 'phone', 'national_id',
        'street', 'house_number', 'postal_code', 'city', 'region', 'country_code', 'company', 'language'
    ] %}
    select
        {{ key }},
        '{{ attribute }}' as attribute,
        cast({{ attribute }} as string) as cell
    from {{ relation }}
    where {{ attribute }} is not null
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
{%- endmacro %}
