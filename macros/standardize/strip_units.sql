{#- A folded street line without floor, door, flat and unit. -#}
{% macro strip_units(expression) -%}
    {%- set units -%}
        (?:^| )(?:(?:{{ reference_words('units_with_value') | join('|') }}) ?[0-9]+[a-z]?|{{ reference_words('unit_words') | join('|') }})\b
    {%- endset -%}
    case
        when {{ regexp_has(expression, units) }} then nullif(trim({{ regexp_replace_all(expression, units) }}), '')
        else {{ expression }}
    end
{%- endmacro %}
