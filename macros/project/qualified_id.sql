{#- <source_system>:<instance>:<id>: how records, orders and order lines are named everywhere; null without an id. -#}
{% macro qualified_id(source_system, source_id, instance='main') -%}
    '{{ source_system }}:{{ instance }}:' || {{ source_id }}
{%- endmacro %}
