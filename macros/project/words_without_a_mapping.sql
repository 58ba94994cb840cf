{#- The door unmapped_values: which words of `relation` (source_system, attribute, typed_value, example_id) the CTE or
    model `mappings`, that is the seed picklist_values, does not know, and how many rows have them. -#}
{% macro words_without_a_mapping(relation, mappings) -%}
    select
        cast({{ relation }}.source_system as string) as source_system,
        cast({{ relation }}.attribute as string) as attribute,
        cast(left(trim({{ relation }}.typed_value), 200) as string) as raw_value,
        cast(count(*) as bigint) as holding_records,
        cast(min({{ relation }}.example_id) as string) as example_id
    from {{ relation }}
    left join {{ mappings }}
        on {{ relation }}.attribute = {{ mappings }}.attribute
        and {{ fold_text(relation ~ '.typed_value') }} = {{ mappings }}.typed_word
    where {{ mappings }}.typed_word is null and trim({{ relation }}.typed_value) <> ''
    group by {{ relation }}.source_system, {{ relation }}.attribute, left(trim({{ relation }}.typed_value), 200)
{%- endmacro %}
