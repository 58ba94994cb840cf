{#- The values of a group as one text, in the order of a number, with `; ` between them. -#}
{% macro joined_values(expression, place) -%}
    {{ return(adapter.dispatch('joined_values', 'customer360')(expression, place)) }}
{%- endmacro %}

{% macro duckdb__joined_values(expression, place) -%}
    string_agg({{ expression }}, '; ' order by {{ place }})
{%- endmacro %}

{% macro spark__joined_values(expression, place) -%}
    listagg({{ expression }}, '; ') within group (order by {{ place }})
{%- endmacro %}
