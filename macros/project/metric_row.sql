{#- One column of a one-row table as a row of match_quality: metric, value, out of how many, meaning; no row where it is
    null. `out_of` is a column of the same table. -#}
{% macro metric_row(relation, metric, meaning, out_of='null') -%}
    select
        cast('{{ metric }}' as string) as metric,
        cast({{ metric }} as double) as value,
        cast({{ out_of }} as double) as out_of,
        cast('{{ meaning }}' as string) as meaning
    from {{ relation }}
    where {{ metric }} is not null
{%- endmacro %}
