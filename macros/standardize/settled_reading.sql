{#- What belongs to the second reading of a number where that alone is in a range of the plan, else to the first. -#}
{% macro settled_reading(first, second, first_kind, second_kind) -%}
    case when {{ first_kind }} = 'unassigned' and {{ second_kind }} <> 'unassigned' then {{ second }} else {{ first }} end
{%- endmacro %}
