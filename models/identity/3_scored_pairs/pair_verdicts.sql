with scored_pairs as (

    select * from {{ ref('scored_pairs') }}

),

forced_pairs as (

    select * from {{ ref('forced_pairs') }}

),

disputed_pairs as (

    select * from {{ ref('disputed_pairs') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

guarded_forced_pairs as (

    select
        forced_pairs.*,
        {{ guard_reason('records_1', 'records_2') }} as guard_reason
    from forced_pairs
    inner join matching_records as records_1
        on forced_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on forced_pairs.record_number_2 = records_2.record_number

),

all_pairs as (

    select
        coalesce(scored_pairs.record_number_1, guarded_forced_pairs.record_number_1) as record_number_1,
        coalesce(scored_pairs.record_number_2, guarded_forced_pairs.record_number_2) as record_number_2,
        scored_pairs.level_pattern,
        scored_pairs.match_weight,
        scored_pairs.match_probability,
        coalesce(scored_pairs.guard_reason, guarded_forced_pairs.guard_reason) as guard_reason,
        guarded_forced_pairs.forced_decision,
        guarded_forced_pairs.decided_by as told_by,
        guarded_forced_pairs.reason,
        scored_pairs.conflict_weight
    from scored_pairs
    full outer join guarded_forced_pairs
        on scored_pairs.record_number_1 = guarded_forced_pairs.record_number_1
        and scored_pairs.record_number_2 = guarded_forced_pairs.record_number_2

),

-- what speaks louder than the score, the loudest first: a steward, two ids of one kind, a source
pair_verdicts as (

    select
        all_pairs.record_number_1,
        all_pairs.record_number_2,
        all_pairs.level_pattern,
        all_pairs.match_weight,
        all_pairs.match_probability,
        case
            when all_pairs.told_by = 'steward' then 'steward'
            when all_pairs.guard_reason is not null then 'guard'
            when all_pairs.told_by is null and disputed_pairs.record_number_1 is not null then 'doubt'
            else coalesce(all_pairs.told_by, 'score')
        end as decided_by,
        all_pairs.forced_decision,
        all_pairs.reason,
        all_pairs.guard_reason,
        all_pairs.conflict_weight
    from all_pairs
    left join disputed_pairs
        on all_pairs.record_number_1 = disputed_pairs.record_number_1
        and all_pairs.record_number_2 = disputed_pairs.record_number_2

)

select * from pair_verdicts
