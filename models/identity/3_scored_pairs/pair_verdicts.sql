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

all_pairs as (

    select
        coalesce(scored_pairs.record_number_1, forced_pairs.record_number_1) as record_number_1,
        coalesce(scored_pairs.record_number_2, forced_pairs.record_number_2) as record_number_2,
        scored_pairs.match_weight,
        scored_pairs.match_probability,
        scored_pairs.level_pattern,
        scored_pairs.given_name_weight,
        scored_pairs.birth_date_weight,
        forced_pairs.forced_decision,
        forced_pairs.decided_by,
        forced_pairs.reason
    from scored_pairs
    full outer join forced_pairs
        on scored_pairs.record_number_1 = forced_pairs.record_number_1
        and scored_pairs.record_number_2 = forced_pairs.record_number_2

),

-- what speaks louder than the score, the loudest first: a steward, two ids of one kind, a source
pair_verdicts as (

    select
        records_1.record_id as record_id_1,
        records_2.record_id as record_id_2,
        all_pairs.record_number_1,
        all_pairs.record_number_2,
        all_pairs.level_pattern,
        all_pairs.match_weight,
        all_pairs.match_probability,
        case
            when all_pairs.decided_by = 'steward' then 'steward'
            when records_1.unique_id_kind = records_2.unique_id_kind and records_1.unique_id <> records_2.unique_id
                then 'guard'
            when records_1.source_without_duplicates = records_2.source_without_duplicates then 'guard'
            when all_pairs.decided_by is null and disputed_pairs.record_number_1 is not null then 'doubt'
            else coalesce(all_pairs.decided_by, 'score')
        end as decided_by,
        all_pairs.forced_decision,
        all_pairs.reason,
        case
            when records_1.unique_id_kind = records_2.unique_id_kind and records_1.unique_id <> records_2.unique_id
                then 'two_valid_national_ids'
            when records_1.source_without_duplicates = records_2.source_without_duplicates
                then 'one_source_without_duplicates'
        end as guard_reason,
        case
            when records_1.name_suffix <> records_2.name_suffix then least(all_pairs.given_name_weight, 0)
            when records_1.birth_date is not null and records_2.birth_date is not null
                then least(all_pairs.birth_date_weight, 0)
        end as conflict_weight
    from all_pairs
    inner join matching_records as records_1
        on all_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on all_pairs.record_number_2 = records_2.record_number
    left join disputed_pairs
        on all_pairs.record_number_1 = disputed_pairs.record_number_1
        and all_pairs.record_number_2 = disputed_pairs.record_number_2

)

select * from pair_verdicts
