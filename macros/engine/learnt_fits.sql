{#- The value models that were fitted in this warehouse: none where Python models do not run, there the frozen ones must do. -#}
{% macro learnt_fits() %}{{ return(adapter.dispatch('learnt_fits', 'customer360')()) }}{% endmacro %}

{% macro duckdb__learnt_fits() -%}
    select * from {{ ref('clv_fits') }}
{%- endmacro %}

{% macro spark__learnt_fits() -%}
    select
        *,
        fitted_on as as_of_date
    from {{ ref('frozen_fits') }}
    where 1 = 0
{%- endmacro %}
