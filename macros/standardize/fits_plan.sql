{#- True where a national number of six digits or more is as long as one of the lengths of its plan (has_length). -#}
{% macro fits_plan(expression, national_lengths) -%}
    (length({{ expression }}) > 5 and {{ has_length(national_lengths, expression) }})
{%- endmacro %}
