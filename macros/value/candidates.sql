{#- One record of each customer as a candidate for one group of attributes, with what the survivorship rules look at.
    key: the value, records with the same key agree; filled_parts, verification: higher is better; failed_check: the check
    that the value fails, if any; is_display_form: fit to be shown. -#}
{% macro candidates(
    attribute_group, key, filled_parts='1', verification='1', failed_check='null', is_display_form='true'
) -%}
    select
        customer_id,
        record_count,
        record_id,
        source_system,
        observed_at,
        first_observed_at,
        '{{ attribute_group }}' as attribute_group,
        {{ key }} as candidate_key,
        cast({{ filled_parts }} as double) as filled_parts,
        cast(case when {{ failed_check }} is not null then 0 else {{ verification }} end as double) as verification,
        cast({{ failed_check }} as string) as failed_check,
        {{ is_display_form }} as is_display_form
    from members
    where {{ key }} is not null
{%- endmacro %}
