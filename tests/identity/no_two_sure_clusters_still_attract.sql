-- two sure clusters whose average weight is above the threshold of a link and that no guard keeps apart: stopped too early
with sizes as (

    select
        cluster_number,
        count(*) as record_count
    from {{ ref('sure_clusters') }}
    group by cluster_number

),

held as (

    select distinct
        sure_clusters.cluster_number,
        linkage_records.exclusive_kind,
        linkage_records.exclusive_value
    from {{ ref('sure_clusters') }} as sure_clusters
    inner join {{ ref('linkage_records') }} as linkage_records
        on sure_clusters.record_number = linkage_records.record_number
        and linkage_records.exclusive_kind is not null

),

limits as (

    select
        sure_clusters.cluster_number,
        max(linkage_records.size_limit) as size_limit
    from {{ ref('sure_clusters') }} as sure_clusters
    inner join {{ ref('linkage_records') }} as linkage_records
        on sure_clusters.record_number = linkage_records.record_number
    group by sure_clusters.cluster_number

),

between_clusters as (

    select
        least(members_1.cluster_number, members_2.cluster_number) as first_cluster,
        greatest(members_1.cluster_number, members_2.cluster_number) as last_cluster,
        count(*) as pair_count,
        sum(cast(evident_pairs.evident_weight - thresholds.match_weight as decimal(28, 6))) as weight_sum,
        count(evident_pairs.conflict_weight) as conflict_count,
        sum(cast(evident_pairs.conflict_weight as decimal(28, 6))) as conflict_sum
    from {{ ref('evident_pairs') }} as evident_pairs
    inner join {{ ref('thresholds') }} as thresholds
        on thresholds.threshold = 'link'
    inner join {{ ref('sure_clusters') }} as members_1
        on evident_pairs.record_number_1 = members_1.record_number
    inner join {{ ref('sure_clusters') }} as members_2
        on evident_pairs.record_number_2 = members_2.record_number
        and members_1.cluster_number <> members_2.cluster_number
    group by
        least(members_1.cluster_number, members_2.cluster_number),
        greatest(members_1.cluster_number, members_2.cluster_number)

),

with_sizes as (

    select
        between_clusters.*,
        cast(sizes_1.record_count * sizes_2.record_count as bigint) as all_pair_count,
        thresholds.match_weight - links.match_weight as unscored_pair_weight
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
    inner join {{ ref('thresholds') }} as links
        on links.threshold = 'link'
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
