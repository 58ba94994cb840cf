{#- For tests: clusters of `members` that the linkage should have merged, as their average weight is above 0 and nothing keeps
    them apart. `pairs` has what lies between two records or what they stand for: record_1, record_2, weight_sum, pair_count,
    conflict_sum, conflict_count, unscored_pair_weight. -#}
{% macro linkage_still_attracting(members, pairs) -%}
    with members as (
        select * from {{ members }}
    ),
    linkage_records as (
        select * from {{ ref('linkage_records') }}
    ),
    sizes as (
        select
            members.cluster_number,
            count(case when linkage_records.exclusive_kind is null then 1 end) as record_count,
            max(linkage_records.size_limit) as size_limit
        from members
        inner join linkage_records on members.record_number = linkage_records.record_number
        group by members.cluster_number
    ),
    held as (
        select distinct
            members.cluster_number,
            linkage_records.exclusive_kind,
            linkage_records.exclusive_value
        from members
        inner join linkage_records on members.record_number = linkage_records.record_number
        where linkage_records.exclusive_kind is not null
    ),
    between_clusters as (
        select
            least(members_1.cluster_number, members_2.cluster_number) as first_cluster,
            greatest(members_1.cluster_number, members_2.cluster_number) as last_cluster,
            sum(pairs.pair_count) as pair_count,
            sum(cast(pairs.weight_sum as decimal(28, 6))) as weight_sum,
            sum(pairs.conflict_count) as conflict_count,
            sum(cast(pairs.conflict_sum as decimal(28, 6))) as conflict_sum,
            max(pairs.unscored_pair_weight) as unscored_pair_weight
        from {{ pairs }} as pairs
        inner join members as members_1 on pairs.record_1 = members_1.record_number
        inner join members as members_2
            on pairs.record_2 = members_2.record_number
            and members_1.cluster_number <> members_2.cluster_number
        group by
            least(members_1.cluster_number, members_2.cluster_number),
            greatest(members_1.cluster_number, members_2.cluster_number)
    ),
    with_sizes as (
        select
            between_clusters.*,
            cast(sizes_1.record_count * sizes_2.record_count as bigint) as all_pair_count
        from between_clusters
        inner join sizes as sizes_1 on between_clusters.first_cluster = sizes_1.cluster_number
        inner join sizes as sizes_2 on between_clusters.last_cluster = sizes_2.cluster_number
        where
            sizes_1.record_count + sizes_2.record_count <= greatest(sizes_1.size_limit, sizes_2.size_limit)
            and not exists (
                select 1
                from held as held_1
                inner join held as held_2
                    on held_1.exclusive_kind = held_2.exclusive_kind
                    and held_1.exclusive_value <> held_2.exclusive_value
                where
                    held_1.cluster_number = between_clusters.first_cluster
                    and held_2.cluster_number = between_clusters.last_cluster
            )
    )
    select *
    from with_sizes
    where
        cast(weight_sum as double) + unscored_pair_weight * (all_pair_count - pair_count)
        + coalesce(cast(conflict_sum as double) / nullif(conflict_count, 0), 0) * (all_pair_count - conflict_count) > 1e-6
{%- endmacro %}
