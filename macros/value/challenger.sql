{#- What the leader is compared with: its best rival where the row agrees with the leader, else the row itself. -#}
{% macro challenger(column) -%}
    case when ranked_candidates.agrees_with_leader then rivals.{{ column }} else ranked_candidates.{{ column }} end
{%- endmacro %}
