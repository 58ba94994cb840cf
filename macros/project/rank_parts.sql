{#- Each value of a column with its part of `parts`, 1 for the first: by percent rank, so that rows of one value share their part.
    Values are counted first; a window over all rows would be one task of a cluster. -#}
{% macro rank_parts(relation, column, parts, direction='asc') -%}
    select
        {{ column }},
        cast(least({{ parts }}, 1 + floor(
            {{ parts }} * (sum(count(*)) over (order by {{ column }} {{ direction }}) - count(*))
            / greatest(sum(count(*)) over () - 1, 1)
        )) as bigint) as part
    from {{ relation }}
    where {{ column }} is not null
    group by {{ column }}
{%- endmacro %}
