{#- True where a text is as long as one of the lengths in a list ('9 10'). -#}
{% macro has_length(national_lengths, expression) -%}
    instr(' ' || {{ national_lengths }}, ' ' || cast(length({{ expression }}) as string)) > 0
{%- endmacro %}
