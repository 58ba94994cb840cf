with pair_verdicts as (

    select * from {{ ref('pair_verdicts') }}

),

thresholds as (

    select
        max(case when threshold = 'link' then match_weight end) as link_weight,
        max(case when threshold = 'review' then match_weight end) as review_weight,
        max(case when threshold = 'doubt' then match_weight end) as doubt_weight,
        max(case when threshold = 'lowest_pair' then match_weight end) as lowest_weight,
        max(case when threshold = 'always_link' then match_weight end) as always_link_weight,
        max(case when threshold = 'never_link' then match_weight end) as never_link_weight
    from {{ ref('thresholds') }}

),

told as (

    select
        *,
        decided_by in ('steward', 'source') and forced_decision = 'always_link' as is_told_link
    from pair_verdicts

),

weighed as (

    select
        told.*,
        thresholds.link_weight,
        thresholds.review_weight,
        case
            when told.decided_by = 'score' then greatest(told.match_weight, thresholds.lowest_weight)
            when told.decided_by = 'doubt' then least(told.match_weight, thresholds.doubt_weight)
            when told.is_told_link then thresholds.always_link_weight
            else thresholds.never_link_weight
        end as linkage_weight,
        case when told.decided_by = 'score' or told.is_told_link then told.conflict_weight end as pair_conflict_weight
    from told
    cross join thresholds

),

decided_pairs as (

    select
        record_number_1,
        record_number_2,
        level_pattern,
        match_weight,
        match_probability,
        linkage_weight,
        pair_conflict_weight as conflict_weight,
        case
            when linkage_weight >= link_weight then 'link'
            when linkage_weight >= review_weight then 'review'
            else 'reject'
        end as decision,
        decided_by,
        case
            when decided_by = 'guard' then guard_reason
            when decided_by = 'doubt' then 'contact_of_several_people'
            else reason
        end as reason,
        is_told_link
    from weighed

)

select * from decided_pairs
