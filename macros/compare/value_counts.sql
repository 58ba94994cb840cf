{#- The values of a column of matching_records, and how many records have each. -#}
{% macro value_counts(column) -%}
    select
        {{ column }},
        count(*) as record_count
    from matching_records
    where {{ column }} is not null
    group by {{ column }}
{%- endmacro %}
