{#- A double rounded to some decimals, halves up. The engines' own round() disagree on halves, as one looks at the digits of a
    double and the other at its product: these steps are the same everywhere. -#}
{% macro rounded(expression, decimals) -%}
    cast(floor(({{ expression }}) * 1e{{ decimals }} + 5e-1) as double) / 1e{{ decimals }}
{%- endmacro %}
