{#- How rare a shared value is, but for the parts that a household shares. -#}
{% macro rarity_besides(parts) -%}
    case when compared_part in ('{{ parts | join("', '") }}') then cast(0 as double) else rarity end
{%- endmacro %}
