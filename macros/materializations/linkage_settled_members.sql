{#- Records of clusters that have no open pair left, and so are as they will be. -#}
{% macro linkage_settled_members(members, pairs) -%}
    select members.record_number, members.cluster_number, members.merged_in_round
    from {{ members }} as members
    left join ({{ linkage_open_clusters(pairs) }}) as open_clusters
        on members.cluster_number = open_clusters.cluster_number
    where open_clusters.cluster_number is null
{%- endmacro %}
