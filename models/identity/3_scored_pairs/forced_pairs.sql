with native_links as (

    select * from {{ ref('native_links') }}

),

always_link as (

    select * from {{ ref('always_link') }}

),

never_link as (

    select * from {{ ref('never_link') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

told as (

    select
        record_id_1,
        record_id_2,
        'never_link' as forced_decision,
        'steward' as decided_by,
        reason,
        1 as told_rank
    from never_link
    union all
    select
        record_id_1,
        record_id_2,
        'always_link' as forced_decision,
        'steward' as decided_by,
        reason,
        2 as told_rank
    from always_link
    union all
    select
        record_id_1,
        record_id_2,
        'always_link' as forced_decision,
        'source' as decided_by,
        link_kind as reason,
        3 as told_rank
    from native_links

),

numbered as (

    select
        told.forced_decision,
        told.decided_by,
        told.reason,
        told.told_rank,
        least(records_1.record_number, records_2.record_number) as record_number_1,
        greatest(records_1.record_number, records_2.record_number) as record_number_2
    from told
    inner join matching_records as records_1
        on told.record_id_1 = records_1.record_id
    inner join matching_records as records_2
        on told.record_id_2 = records_2.record_id
    where records_1.record_number <> records_2.record_number

),

-- the steward's word is last, and "never" is stronger than "always"
ranked as (

    select
        *,
        row_number() over (partition by record_number_1, record_number_2 order by told_rank, reason) as told_order
    from numbered

),

forced_pairs as (

    select
        record_number_1,
        record_number_2,
        forced_decision,
        decided_by,
        reason
    from ranked
    where told_order = 1

)

select * from forced_pairs
