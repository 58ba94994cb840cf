{{ config(materialized='average_linkage') }}

with evident_clusters as (

    select * from {{ ref('evident_clusters') }}

),

linkage_records as (

    select * from {{ ref('linkage_records') }}

),

told_pairs as (

    select * from {{ ref('told_pairs') }}

),

touched_clusters as (

    select cluster_1 as cluster_number
    from told_pairs
    where pair_weight > 0
    union
    select cluster_2 as cluster_number
    from told_pairs
    where pair_weight > 0

),

-- a cluster stands for all its records
cluster_rows as (

    {{ linkage_cluster_rows('evident_clusters', 'touched_clusters') }}

),

final as (

    select
        cluster_number as cluster_1,
        cluster_number as cluster_2,
        cast(0 as decimal(28, 6)) as weight_sum,
        cast(1 as bigint) as pair_count,
        cast(0 as decimal(28, 6)) as conflict_sum,
        cast(0 as bigint) as conflict_count,
        cast(0 as double) as unscored_pair_weight,
        false as is_told,
        exclusive_kind,
        exclusive_value,
        cast(1 as bigint) as member_count,
        record_count,
        size_limit
    from cluster_rows
    union all
    select
        told_pairs.cluster_1,
        told_pairs.cluster_2,
        cast(told_pairs.pair_weight as decimal(28, 6)) as weight_sum,
        cast(1 as bigint) as pair_count,
        cast(0 as decimal(28, 6)) as conflict_sum,
        cast(0 as bigint) as conflict_count,
        cast(0 as double) as unscored_pair_weight,
        told_pairs.is_told,
        cast(null as string) as exclusive_kind,
        cast(null as string) as exclusive_value,
        cast(1 as bigint) as member_count,
        cast(1 as bigint) as record_count,
        cast(null as bigint) as size_limit
    from told_pairs

)

select * from final
