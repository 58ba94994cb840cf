{{ config(materialized='average_linkage') }}

with matching_records as (

    select * from {{ ref('matching_records') }}

),

pair_decisions as (

    select * from {{ ref('pair_decisions') }}

),

thresholds as (

    select * from {{ ref('thresholds') }}

),

-- a record alone is a pair with itself, so that the materialization knows every record
linkage_pairs as (

    select
        record_number_1 as cluster_1,
        record_number_2 as cluster_2,
        linkage_weight as pair_weight
    from pair_decisions
    union all
    select
        record_number as cluster_1,
        record_number as cluster_2,
        cast(0 as double) as pair_weight
    from matching_records

),

final as (

    select
        linkage_pairs.cluster_1,
        linkage_pairs.cluster_2,
        cast(linkage_pairs.pair_weight as decimal(28, 6)) as weight_sum,
        cast(1 as bigint) as pair_count,
        cast(thresholds.match_weight as double) as unscored_pair_weight
    from linkage_pairs
    cross join thresholds
    where thresholds.threshold = 'unscored_pair'

)

select * from final
