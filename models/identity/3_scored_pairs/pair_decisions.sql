with scored_pairs as (

    select * from {{ ref('scored_pairs') }}

),

forced_pairs as (

    select * from {{ ref('forced_pairs') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

thresholds as (

    select
        max(case when threshold = 'link' then match_weight end) as link_weight,
        max(case when threshold = 'review' then match_weight end) as review_weight,
        max(case when threshold = 'always_link' then match_weight end) as always_link_weight,
        max(case when threshold = 'never_link' then match_weight end) as never_link_weight
    from {{ ref('thresholds') }}

),

all_pairs as (

    select
        coalesce(scored_pairs.record_number_1, forced_pairs.record_number_1) as record_number_1,
        coalesce(scored_pairs.record_number_2, forced_pairs.record_number_2) as record_number_2,
        scored_pairs.match_weight,
        scored_pairs.match_probability,
        scored_pairs.level_pattern,
        forced_pairs.forced_decision,
        forced_pairs.decided_by,
        forced_pairs.reason
    from scored_pairs
    full outer join forced_pairs
        on scored_pairs.record_number_1 = forced_pairs.record_number_1
        and scored_pairs.record_number_2 = forced_pairs.record_number_2

),

with_records as (

    select
        all_pairs.*,
        records_1.record_id as record_id_1,
        records_2.record_id as record_id_2,
        coalesce(
            records_1.national_id_is_valid and records_2.national_id_is_valid
            and records_1.national_id <> records_2.national_id,
            false
        ) as have_two_national_ids
    from all_pairs
    inner join matching_records as records_1
        on all_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on all_pairs.record_number_2 = records_2.record_number

),

decided as (

    select
        with_records.*,
        case
            when forced_decision = 'never_link' then thresholds.never_link_weight
            when forced_decision = 'always_link' then thresholds.always_link_weight
            when have_two_national_ids then thresholds.never_link_weight
            else match_weight
        end as linkage_weight,
        thresholds.link_weight,
        thresholds.review_weight
    from with_records
    cross join thresholds

),

pair_decisions as (

    select
        record_id_1,
        record_id_2,
        record_number_1,
        record_number_2,
        level_pattern,
        match_weight,
        match_probability,
        linkage_weight,
        case
            when linkage_weight >= link_weight then 'link'
            when linkage_weight >= review_weight then 'review'
            else 'reject'
        end as decision,
        case
            when decided_by is not null then decided_by
            when have_two_national_ids then 'guard'
            else 'score'
        end as decided_by,
        case
            when reason is not null then reason
            when have_two_national_ids then 'two_valid_national_ids'
        end as reason
    from decided

)

select * from pair_decisions
