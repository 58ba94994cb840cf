with decided_pairs as (

    select * from {{ ref('decided_pairs') }}

),

thresholds as (

    select max(match_weight) as lowest_weight
    from {{ ref('thresholds') }}
    where threshold = 'lowest_pair'

),

-- told links join whole clusters later: here their pairs count what they show
evident_pairs as (

    select
        decided_pairs.record_number_1,
        decided_pairs.record_number_2,
        decided_pairs.level_pattern,
        decided_pairs.match_weight,
        case
            when decided_pairs.is_told_link then greatest(decided_pairs.match_weight, thresholds.lowest_weight)
            else decided_pairs.linkage_weight
        end as evident_weight,
        decided_pairs.conflict_weight,
        decided_pairs.decided_by = 'doubt' as is_doubtful
    from decided_pairs
    cross join thresholds
    where not decided_pairs.is_told_link or decided_pairs.match_weight is not null

)

select * from evident_pairs
