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

-- a valid national id is of one customer, unless a steward said otherwise
steward_links as (

    select record_number_1 as record_number
    from pair_decisions
    where decided_by = 'steward' and decision = 'link'
    union
    select record_number_2 as record_number
    from pair_decisions
    where decided_by = 'steward' and decision = 'link'

),

exclusive_ids as (

    select
        matching_records.record_number,
        case
            when matching_records.national_id_is_valid and steward_links.record_number is null
                then matching_records.national_id
        end as exclusive_value
    from matching_records
    left join steward_links
        on matching_records.record_number = steward_links.record_number

),

-- a record alone is a pair with itself, so that the materialization knows every record
linkage_pairs as (

    select
        record_number_1 as cluster_1,
        record_number_2 as cluster_2,
        linkage_weight as pair_weight,
        conflict_weight,
        cast(null as string) as exclusive_value
    from pair_decisions
    union all
    select
        record_number as cluster_1,
        record_number as cluster_2,
        cast(0 as double) as pair_weight,
        cast(null as double) as conflict_weight,
        exclusive_value
    from exclusive_ids

),

final as (

    select
        linkage_pairs.cluster_1,
        linkage_pairs.cluster_2,
        cast(linkage_pairs.pair_weight as decimal(28, 6)) as weight_sum,
        cast(1 as bigint) as pair_count,
        cast(coalesce(linkage_pairs.conflict_weight, 0) as decimal(28, 6)) as conflict_sum,
        cast(case when linkage_pairs.conflict_weight is not null then 1 else 0 end as bigint) as conflict_count,
        cast(thresholds.match_weight as double) as unscored_pair_weight,
        linkage_pairs.exclusive_value
    from linkage_pairs
    cross join thresholds
    where thresholds.threshold = 'unscored_pair'

)

select * from final
