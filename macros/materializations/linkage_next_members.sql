{#- The records after a round of merges. -#}
{% macro linkage_next_members(members, merges, round_number) -%}
    select
        members.record_number,
        coalesce(merges.into_cluster, members.cluster_number) as cluster_number,
        case
            when merges.into_cluster is not null then cast({{ round_number }} as bigint) else members.merged_in_round
        end as merged_in_round,
        members.record_count,
        members.size_limit
    from {{ members }} as members
    left join {{ merges }} as merges on members.cluster_number = merges.cluster_number
{%- endmacro %}
