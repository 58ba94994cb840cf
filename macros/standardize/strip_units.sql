{#- A folded street line without floor, door, flat and unit. -#}
{% macro strip_units(expression) -%}
    {%- set units -%}
        (?:^| )(?:(?:[0-9]{1,2}(?:e|er|eme|ere|nd|rd|st|th)?|ground|first|second|third|top) (?:{{ reference_words('floor_words_behind') | join('|') }})|(?:{{ reference_words('units_with_value') | join('|') }})(?: ?[0-9]+[a-z]?| [a-z])|{{ reference_words('unit_words') | join('|') }})\b
    {%- endset -%}
    case
        when {{ regexp_has(expression, units) }} then nullif(trim({{ regexp_replace_all(expression, units) }}), '')
        else {{ expression }}
    end
{%- endmacro %}
