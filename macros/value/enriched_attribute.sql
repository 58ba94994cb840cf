{#- One enriched attribute of the CTE `inputs` as rows: the value, what it was derived from, and the seed that says so. -#}
{% macro enriched_attribute(attribute, derived_from, reference_seed) -%}
    select
        customer_id,
        '{{ attribute }}' as attribute,
        {{ attribute }} as attribute_value,
        {{ derived_from }} as derived_from,
        '{{ reference_seed }}' as reference_seed
    from inputs
    where {{ attribute }} is not null
{%- endmacro %}
