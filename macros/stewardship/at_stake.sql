{#- What of both customers a decision changes, added up; of the one where they are the same. -#}
{% macro at_stake(column) -%}
    case
        when stakes_1.customer_id = stakes_2.customer_id then stakes_1.{{ column }}
        else coalesce(stakes_1.{{ column }}, 0) + coalesce(stakes_2.{{ column }}, 0)
    end
{%- endmacro %}
