{#- One column of a one-row table as a row of metric, value and out of how many; no row where it is null. `out_of` is a
    column of the same table. -#}
{% macro metric_row(relation, metric, out_of='null') -%}
    select
        cast('{{ metric }}' as string) as metric,
        cast({{ metric }} as double) as value,
        cast({{ out_of }} as double) as out_of
    from {{ relation }}
    where {{ metric }} is not null
{%- endmacro %}
