{#- One group of the first match of a regular expression; null where it does not match or the group is empty. -#}
{% macro regexp_group(expression, pattern, group_number=1) -%}
    {{ return(adapter.dispatch('regexp_group', 'customer360')(expression, pattern, group_number)) }}
{%- endmacro %}

{% macro duckdb__regexp_group(expression, pattern, group_number) -%}
    nullif(regexp_extract({{ expression }}, '{{ pattern }}', {{ group_number }}), '')
{%- endmacro %}

{% macro spark__regexp_group(expression, pattern, group_number) -%}
    nullif(regexp_extract({{ expression }}, {{ java_pattern(pattern) }}, {{ group_number }}), '')
{%- endmacro %}
