{#- Schemas are named after the room, without the target's schema as a prefix: outsiders read `marts.dim_customer`. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name | trim if custom_schema_name else target.schema }}
{%- endmacro %}
