{#- Seconds since 1970 of a timestamp, as double. -#}
{% macro epoch_seconds(expression) %}{{ return(adapter.dispatch('epoch_seconds', 'customer360')(expression)) }}{% endmacro %}

{% macro duckdb__epoch_seconds(expression) -%}
    epoch({{ expression }})
{%- endmacro %}

{% macro spark__epoch_seconds(expression) -%}
    cast(unix_timestamp({{ expression }}) as double)
{%- endmacro %}
