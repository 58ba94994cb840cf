{#- A statement that takes joins_as_written back. -#}
{% macro joins_as_planned() -%}
    {{ return(adapter.dispatch('joins_as_planned', 'customer360')()) }}
{%- endmacro %}

{% macro duckdb__joins_as_planned() -%}
    reset disabled_optimizers
{%- endmacro %}

{% macro spark__joins_as_planned() -%}
{%- endmacro %}
