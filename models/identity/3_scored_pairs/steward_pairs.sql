with always_link as (

    select * from {{ ref('always_link') }}

),

never_link as (

    select * from {{ ref('never_link') }}

),

named_records as (

    select * from {{ ref('named_records') }}

),

-- the rows of one decision keep all records of its first column from all of its second
never_pairs as (

    select
        sides_1.id_1,
        sides_2.id_2,
        sides_1.decided_by,
        sides_1.decided_on,
        sides_1.reason
    from never_link as sides_1
    inner join never_link as sides_2
        on sides_1.decision_id = sides_2.decision_id
    union all
    select id_1, id_2, decided_by, decided_on, reason
    from never_link
    where decision_id is null

),

told as (

    select
        'never_link' as forced_decision,
        *
    from never_pairs
    union all
    select
        'always_link' as forced_decision,
        id_1,
        id_2,
        decided_by,
        decided_on,
        reason
    from always_link

),

steward_pairs as (

    select
        told.forced_decision,
        least(records_1.record_number, records_2.record_number) as record_number_1,
        greatest(records_1.record_number, records_2.record_number) as record_number_2,
        min(told.decided_on) as decided_on,
        min(told.reason) as reason
    from told
    inner join named_records as records_1
        on told.id_1 = records_1.customer_or_record
    inner join named_records as records_2
        on told.id_2 = records_2.customer_or_record
    where records_1.record_number <> records_2.record_number
    group by
        told.forced_decision,
        least(records_1.record_number, records_2.record_number),
        greatest(records_1.record_number, records_2.record_number)

)

select * from steward_pairs
