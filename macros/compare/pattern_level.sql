{#- The level of one comparison inside a pattern; `position` counts the digits from the right, 0 first. -#}
{% macro pattern_level(position) -%}
    cast(floor(level_pattern / {{ 10 ** position }}) % 10 as bigint)
{%- endmacro %}
