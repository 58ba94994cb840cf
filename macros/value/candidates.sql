{#- One record of each customer as a candidate for one group of attributes, with what the survivorship rules look at.
    key: the value, records with the same key agree; validity: higher is better; is_display_form: fit to be shown. -#}
{% macro candidates(attribute_group, key, validity='1', is_display_form='true') -%}
    select
        customer_id,
        record_count,
        record_id,
        source_system,
        observed_at,
        '{{ attribute_group }}' as attribute_group,
        {{ key }} as candidate_key,
        cast({{ validity }} as double) as validity,
        {{ is_display_form }} as is_display_form
    from members
    where {{ key }} is not null
{%- endmacro %}
