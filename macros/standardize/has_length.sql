{#- True where a text is as long as one of the lengths in a list with a space before each (' 9 10', spaced_lengths). -#}
{% macro has_length(spaced_lengths, expression) -%}
    instr({{ spaced_lengths }}, ' ' || cast(length({{ expression }}) as string)) > 0
{%- endmacro %}
