{#- One column of a one-row table as a row of metric, value and meaning; no row where it is null. -#}
{% macro metric_row(relation, metric, meaning) -%}
    select
        cast('{{ metric }}' as string) as metric,
        cast({{ metric }} as double) as value,
        cast('{{ meaning }}' as string) as meaning
    from {{ relation }}
    where {{ metric }} is not null
{%- endmacro %}
