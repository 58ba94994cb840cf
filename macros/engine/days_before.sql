{#- The date a number of days before another. -#}
{% macro days_before(expression, days) %}
    {{ return(adapter.dispatch('days_before', 'customer360')(expression, days)) }}
{% endmacro %}

{% macro duckdb__days_before(expression, days) -%}
    ({{ expression }} - cast({{ days }} as integer))
{%- endmacro %}

{% macro spark__days_before(expression, days) -%}
    date_sub({{ expression }}, {{ days }})
{%- endmacro %}
