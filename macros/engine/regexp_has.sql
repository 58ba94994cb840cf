{#- True where a regular expression matches somewhere in the text. -#}
{% macro regexp_has(expression, pattern) -%}
    {{ return(adapter.dispatch('regexp_has', 'customer360')(expression, pattern)) }}
{%- endmacro %}

{% macro duckdb__regexp_has(expression, pattern) -%}
    regexp_matches({{ expression }}, '{{ pattern }}')
{%- endmacro %}

{% macro spark__regexp_has(expression, pattern) -%}
    regexp_like({{ expression }}, {{ java_pattern(pattern) }})
{%- endmacro %}
