{#- A folded name without the suffixes (jr, iii, hijo) and honours (phd, obe) that end it. -#}
{% macro strip_suffixes(expression) -%}
    {%- set endings = '(?:,? (?:' ~ (reference_words('suffixes') + reference_words('honours')) | join('|') ~ '))+$' -%}
    case
        when {{ regexp_has(expression, endings) }} then {{ regexp_replace_all(expression, endings) }}
        else {{ expression }}
    end
{%- endmacro %}
