{#- All records: those of settled clusters, and those whose clusters have neighbours but none that attracts them. -#}
{% macro linkage_result(settled, members, pairs) -%}
    select record_number, cluster_number, merged_in_round
    from {{ settled }}
    union all
    select members.record_number, members.cluster_number, members.merged_in_round
    from {{ members }} as members
    inner join ({{ linkage_open_clusters(pairs) }}) as open_clusters
        on members.cluster_number = open_clusters.cluster_number
{%- endmacro %}
