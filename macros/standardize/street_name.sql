{#- A folded street line without its house number and what follows the number, without floor, door and unit. -#}
{% macro street_name(expression) -%}
    {%- set units -%}
        \b(?:{{ reference_words('units_with_value') | join('|') }}) ?[0-9]+[a-z]?\b|\b(?:{{ reference_words('unit_words') | join('|') }})\b
    {%- endset -%}
    {%- set number -%} ^[ ]*[0-9]+[a-z]? |(?: (?:n|no|num|numero|nr))? [0-9]+[a-z]?(?: .*)?$|\bs n$ {%- endset -%}
    {%- set without_units -%}
        case when {{ regexp_has(expression, units) }} then {{ regexp_replace_all(expression, units) }} else {{ expression }} end
    {%- endset -%}
    nullif(trim({{ regexp_replace_all(without_units, number) }}), '')
{%- endmacro %}
