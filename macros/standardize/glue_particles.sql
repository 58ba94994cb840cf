{#- A folded name with `mc donald` or `o brien` written as one word. -#}
{% macro glue_particles(expression, particles) -%}
    {{ regexp_replace_all(expression, '\\b(' ~ particles | join('|') ~ ') ', '\\1') }}
{%- endmacro %}
