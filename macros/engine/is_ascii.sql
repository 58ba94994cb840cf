{#- True where every character of a text is ASCII: as many bytes as characters, which is cheaper than a regular expression. -#}
{% macro is_ascii(expression) -%}
    {{ return(adapter.dispatch('is_ascii', 'customer360')(expression)) }}
{%- endmacro %}

{% macro duckdb__is_ascii(expression) -%}
    strlen({{ expression }}) = length({{ expression }})
{%- endmacro %}

{% macro spark__is_ascii(expression) -%}
    octet_length({{ expression }}) = length({{ expression }})
{%- endmacro %}
