{{ config(materialized='average_linkage') }}

with cluster_pairs as (

    select * from {{ ref('cluster_pairs') }}

),

sure_clusters as (

    select * from {{ ref('sure_clusters') }}

),

linkage_records as (

    select * from {{ ref('linkage_records') }}

),

thresholds as (

    select max(match_weight) as unscored_pair_weight
    from {{ ref('thresholds') }}
    where threshold = 'unscored_pair'

),

met_clusters as (

    select cluster_1 as cluster_number
    from cluster_pairs
    union
    select cluster_2 as cluster_number
    from cluster_pairs

),

-- a cluster stands for all its records
cluster_rows as (

    {{ linkage_cluster_rows('sure_clusters', 'met_clusters') }}

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
        record_count as member_count,
        record_count,
        size_limit
    from cluster_rows
    union all
    select
        cluster_pairs.cluster_1,
        cluster_pairs.cluster_2,
        cast(cluster_pairs.cluster_weight * cluster_pairs.compared_pair_count as decimal(28, 6)) as weight_sum,
        cluster_pairs.compared_pair_count as pair_count,
        cluster_pairs.conflict_sum,
        cluster_pairs.conflict_count,
        cast(thresholds.unscored_pair_weight as double) as unscored_pair_weight,
        false as is_told,
        cast(null as string) as exclusive_kind,
        cast(null as string) as exclusive_value,
        cast(1 as bigint) as member_count,
        cast(1 as bigint) as record_count,
        cast(null as bigint) as size_limit
    from cluster_pairs
    cross join thresholds

)

select * from final
