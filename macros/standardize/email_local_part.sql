{#- What stands before the @ of a clean address, without its plus tag. -#}
{% macro email_local_part(expression) -%}
    coalesce(nullif(split_part(split_part({{ expression }}, '@', 1), '+', 1), ''), split_part({{ expression }}, '@', 1))
{%- endmacro %}
