-- two clusters whose average weight is above 0 and that no guard keeps apart: the linkage stopped too early
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

-- told links count what they show, as far as they were compared
evident_pairs as (

    select
        decided_pairs.record_number_1,
        decided_pairs.record_number_2,
        case
            when decided_pairs.is_told_link then greatest(decided_pairs.match_weight, lowest.match_weight)
            else decided_pairs.linkage_weight
        end as linkage_weight,
        decided_pairs.conflict_weight
    from {{ ref('decided_pairs') }} as decided_pairs
    inner join {{ ref('thresholds') }} as lowest
        on lowest.threshold = 'lowest_pair'
    where not decided_pairs.is_told_link or decided_pairs.match_weight is not null

),

between_clusters as (

    select
        least(members_1.cluster_number, members_2.cluster_number) as first_cluster,
        greatest(members_1.cluster_number, members_2.cluster_number) as last_cluster,
        count(*) as pair_count,
        sum(cast(decided_pairs.linkage_weight as decimal(28, 6))) as weight_sum,
        count(decided_pairs.conflict_weight) as conflict_count,
        sum(cast(decided_pairs.conflict_weight as decimal(28, 6))) as conflict_sum
    from evident_pairs as decided_pairs
    inner join {{ ref('linked_records') }} as members_1
        on decided_pairs.record_number_1 = members_1.record_number
    inner join {{ ref('linked_records') }} as members_2
        on decided_pairs.record_number_2 = members_2.record_number
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
