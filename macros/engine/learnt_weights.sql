{#- The weights that were learnt in this warehouse: none where Python models do not run, there the frozen ones must do. -#}
{% macro learnt_weights() %}{{ return(adapter.dispatch('learnt_weights', 'customer360')()) }}{% endmacro %}

{% macro duckdb__learnt_weights() -%}
    select * from {{ ref('trained_weights') }}
{%- endmacro %}

{% macro spark__learnt_weights() -%}
    select
        *,
        cast(0 as bigint) as training_number,
        cast(0 as bigint) as trained_on_records
    from {{ ref('frozen_weights') }}
    where 1 = 0
{%- endmacro %}
