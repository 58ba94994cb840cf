{{ config(materialized='average_linkage') }}

with evident_pairs as (

    select * from {{ ref('evident_pairs') }}

),

linkage_records as (

    select * from {{ ref('linkage_records') }}

),

thresholds as (

    select
        max(case when threshold = 'unscored_pair' then match_weight end) as unscored_pair_weight,
        max(case when threshold = 'link' then match_weight end) as link_weight
    from {{ ref('thresholds') }}

),

-- a record alone is a pair with itself, so that the materialization knows every record
linkage_pairs as (

    select
        evident_pairs.record_number_1 as cluster_1,
        evident_pairs.record_number_2 as cluster_2,
        evident_pairs.evident_weight - thresholds.link_weight as pair_weight,
        evident_pairs.conflict_weight,
        cast(null as string) as exclusive_kind,
        cast(null as string) as exclusive_value,
        cast(null as bigint) as size_limit
    from evident_pairs
    cross join thresholds
    union all
    select
        record_number as cluster_1,
        record_number as cluster_2,
        cast(0 as double) as pair_weight,
        cast(null as double) as conflict_weight,
        exclusive_kind,
        exclusive_value,
        size_limit
    from linkage_records

),

-- above 0 once the threshold is taken off: the records of a sure cluster are, on average, links
final as (

    select
        linkage_pairs.cluster_1,
        linkage_pairs.cluster_2,
        cast(linkage_pairs.pair_weight as decimal(28, 6)) as weight_sum,
        cast(1 as bigint) as pair_count,
        cast(coalesce(linkage_pairs.conflict_weight, 0) as decimal(28, 6)) as conflict_sum,
        cast(case when linkage_pairs.conflict_weight is not null then 1 else 0 end as bigint) as conflict_count,
        cast(thresholds.unscored_pair_weight - thresholds.link_weight as double) as unscored_pair_weight,
        false as is_told,
        linkage_pairs.exclusive_kind,
        linkage_pairs.exclusive_value,
        cast(1 as bigint) as member_count,
        cast(1 as bigint) as record_count,
        linkage_pairs.size_limit
    from linkage_pairs
    cross join thresholds

)

select * from final
