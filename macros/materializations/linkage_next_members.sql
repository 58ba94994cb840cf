{#- The records of the clusters that were open, after a round of merges. -#}
{% macro linkage_next_members(members, pairs, merges, round_number) -%}
    select
        members.record_number,
        coalesce(merges.into_cluster, members.cluster_number) as cluster_number,
        case
            when merges.into_cluster is not null then cast({{ round_number }} as bigint) else members.merged_in_round
        end as merged_in_round,
        members.member_count,
        members.record_count,
        members.size_limit
    from {{ members }} as members
    inner join ({{ linkage_open_clusters(pairs) }}) as open_clusters
        on members.cluster_number = open_clusters.cluster_number
    left join {{ merges }} as merges on members.cluster_number = merges.cluster_number
{%- endmacro %}
