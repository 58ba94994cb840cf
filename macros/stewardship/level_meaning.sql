{#- The meaning of the level that one comparison has in a pattern; null where nothing can be compared. -#}
{% macro level_meaning(comparison) -%}
    max(case when comparison_levels.comparison = '{{ comparison }}' then comparison_levels.meaning end) as {{ comparison }}_meaning
{%- endmacro %}
