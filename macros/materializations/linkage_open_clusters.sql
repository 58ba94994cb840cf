{#- Clusters that may still merge. -#}
{% macro linkage_open_clusters(pairs) -%}
    select cluster_1 as cluster_number from {{ pairs }}
    union
    select cluster_2 as cluster_number from {{ pairs }}
{%- endmacro %}
