{#- True where a national number is as long as one of the lengths of its plan ('9 10'). -#}
{% macro fits_plan(expression, national_lengths) -%}
    instr(' ' || {{ national_lengths }} || ' ', ' ' || cast(length({{ expression }}) as string) || ' ') > 0
{%- endmacro %}
