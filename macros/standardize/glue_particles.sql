{#- A folded surname with `mc donald` and `o brien` written as one word. -#}
{% macro glue_particles(expression) -%}
    {%- set pattern = '\\b(' ~ reference_words('glued_particles') | join('|') ~ ') ' -%}
    case
        when {{ regexp_has(expression, pattern) }} then {{ regexp_replace_all(expression, pattern, '\\1') }}
        else {{ expression }}
    end
{%- endmacro %}
