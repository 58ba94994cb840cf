{#- A time as timestamp in UTC, from a timestamp of any kind or from text with or without an offset; null when
    unreadable. -#}
{% macro timestamp_utc(column) %}{{ return(adapter.dispatch('timestamp_utc', 'customer360')(column)) }}{% endmacro %}

{# a straight cast of text would drop the offset without a word #}
{% macro duckdb__timestamp_utc(column) -%}
    try_cast(try_cast({{ column }} as timestamptz) as timestamp)
{%- endmacro %}

{% macro spark__timestamp_utc(column) -%}
    try_cast({{ column }} as timestamp)
{%- endmacro %}
