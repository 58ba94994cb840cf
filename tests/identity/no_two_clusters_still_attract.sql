-- two clusters whose sure clusters attract each other on average and that no guard keeps apart: the linkage stopped too early
with sizes as (

    select
        cluster_number,
        count(*) as record_count
    from {{ ref('linked_records') }}
    group by cluster_number

),

held as (

    select distinct
        linked_records.cluster_number,
        linkage_records.exclusive_kind,
        linkage_records.exclusive_value
    from {{ ref('linked_records') }} as linked_records
    inner join {{ ref('linkage_records') }} as linkage_records
        on linked_records.record_number = linkage_records.record_number
        and linkage_records.exclusive_kind is not null

),

limits as (

    select
        linked_records.cluster_number,
        max(linkage_records.size_limit) as size_limit
    from {{ ref('linked_records') }} as linked_records
    inner join {{ ref('linkage_records') }} as linkage_records
        on linked_records.record_number = linkage_records.record_number
    group by linked_records.cluster_number

),

between_clusters as (

    select
        least(members_1.cluster_number, members_2.cluster_number) as first_cluster,
        greatest(members_1.cluster_number, members_2.cluster_number) as last_cluster,
        sum(cluster_pairs.compared_pair_count) as pair_count,
        sum(cast(cluster_pairs.cluster_weight * cluster_pairs.compared_pair_count as decimal(28, 6))) as weight_sum,
        sum(cluster_pairs.conflict_count) as conflict_count,
        sum(cluster_pairs.conflict_sum) as conflict_sum
    from {{ ref('cluster_pairs') }} as cluster_pairs
    inner join {{ ref('linked_records') }} as members_1
        on cluster_pairs.cluster_1 = members_1.record_number
    inner join {{ ref('linked_records') }} as members_2
        on cluster_pairs.cluster_2 = members_2.record_number
        and members_1.cluster_number <> members_2.cluster_number
    group by
        least(members_1.cluster_number, members_2.cluster_number),
        greatest(members_1.cluster_number, members_2.cluster_number)

),

with_sizes as (

    select
        between_clusters.*,
        cast(sizes_1.record_count * sizes_2.record_count as bigint) as all_pair_count,
        thresholds.match_weight as unscored_pair_weight
    from between_clusters
    inner join sizes as sizes_1
        on between_clusters.first_cluster = sizes_1.cluster_number
    inner join sizes as sizes_2
        on between_clusters.last_cluster = sizes_2.cluster_number
    inner join limits as limits_1
        on between_clusters.first_cluster = limits_1.cluster_number
    inner join limits as limits_2
        on between_clusters.last_cluster = limits_2.cluster_number
    cross join {{ ref('thresholds') }} as thresholds
    where
        thresholds.threshold = 'unscored_pair'
        and sizes_1.record_count + sizes_2.record_count <= greatest(limits_1.size_limit, limits_2.size_limit)
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
