-- two clusters whose average weight is above 0 and that no national id keeps apart: the linkage stopped too early
with sizes as (

    select
        cluster_number,
        count(*) as record_count
    from {{ ref('linked_records') }}
    group by cluster_number

),

exclusive_ids as (

    select
        linked_records.cluster_number,
        max(matching_records.national_id) as national_id
    from {{ ref('linked_records') }} as linked_records
    inner join {{ ref('matching_records') }} as matching_records
        on linked_records.record_number = matching_records.record_number
    where matching_records.national_id_is_valid
    group by linked_records.cluster_number

),

between_clusters as (

    select
        least(members_1.cluster_number, members_2.cluster_number) as first_cluster,
        greatest(members_1.cluster_number, members_2.cluster_number) as last_cluster,
        count(*) as pair_count,
        sum(cast(pair_decisions.linkage_weight as decimal(28, 6))) as weight_sum,
        count(pair_decisions.conflict_weight) as conflict_count,
        sum(cast(pair_decisions.conflict_weight as decimal(28, 6))) as conflict_sum
    from {{ ref('pair_decisions') }} as pair_decisions
    inner join {{ ref('linked_records') }} as members_1
        on pair_decisions.record_number_1 = members_1.record_number
    inner join {{ ref('linked_records') }} as members_2
        on pair_decisions.record_number_2 = members_2.record_number
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
    left join exclusive_ids as ids_1
        on between_clusters.first_cluster = ids_1.cluster_number
    left join exclusive_ids as ids_2
        on between_clusters.last_cluster = ids_2.cluster_number
    cross join {{ ref('thresholds') }} as thresholds
    where
        thresholds.threshold = 'unscored_pair'
        and not coalesce(ids_1.national_id <> ids_2.national_id, false)

)

select *
from with_sizes
where
    cast(weight_sum as double) + unscored_pair_weight * (all_pair_count - pair_count)
    + coalesce(cast(conflict_sum as double) / nullif(conflict_count, 0), 0) * (all_pair_count - conflict_count) > 1e-6
