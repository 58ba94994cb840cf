with seed_decisions as (

    select * from {{ ref('seed_decisions') }}

),

customer_inputs as (

    select * from {{ ref('customer_inputs') }}

),

dropped_links as (

    select * from {{ ref('dropped_links') }}

),

pair_decisions as (

    select * from {{ ref('pair_decisions') }}

),

told_ids as (

    select id_1 as told_id from seed_decisions
    union
    select id_2 as told_id from seed_decisions

),

-- ids that a source has, or had: what is no record any more is deleted or quarantined
source_ids as (

    select distinct customer_inputs.record_id
    from customer_inputs
    inner join told_ids
        on customer_inputs.record_id = told_ids.told_id

),

kept_apart as (

    select
        least(record_id_1, record_id_2) as record_id_1,
        greatest(record_id_1, record_id_2) as record_id_2
    from pair_decisions
    where decided_by = 'steward' and decision = 'reject'

),

dropped as (

    select
        least(record_id_1, record_id_2) as record_id_1,
        greatest(record_id_1, record_id_2) as record_id_2,
        drop_reason
    from dropped_links
    where linked_by = 'steward'

),

judged as (

    select
        seed_decisions.*,
        case
            when seed_decisions.record_id_1 is null and gone_1.record_id is null then 'unknown_id'
            when seed_decisions.record_id_2 is null and gone_2.record_id is null then 'unknown_id'
            when seed_decisions.record_id_1 is null or seed_decisions.record_id_2 is null then 'record_gone'
            when seed_decisions.record_id_1 = seed_decisions.record_id_2 then 'same_record'
            when seed_decisions.repetition > 1 then 'repeated'
            when seed_decisions.decision = 'always_link' and kept_apart.record_id_1 is not null then 'contradicted'
            when seed_decisions.decision = 'always_link' and dropped.drop_reason is not null
                then 'contradicted_by_others'
            when seed_decisions.seen <> seed_decisions.present_state then 'stale'
            else 'in_force'
        end as status
    from seed_decisions
    left join source_ids as gone_1
        on seed_decisions.id_1 = gone_1.record_id
    left join source_ids as gone_2
        on seed_decisions.id_2 = gone_2.record_id
    left join kept_apart
        on least(seed_decisions.record_id_1, seed_decisions.record_id_2) = kept_apart.record_id_1
        and greatest(seed_decisions.record_id_1, seed_decisions.record_id_2) = kept_apart.record_id_2
    left join dropped
        on least(seed_decisions.record_id_1, seed_decisions.record_id_2) = dropped.record_id_1
        and greatest(seed_decisions.record_id_1, seed_decisions.record_id_2) = dropped.record_id_2

),

steward_decisions as (

    select
        decision,
        id_1,
        id_2,
        repetition,
        decided_by,
        decided_on,
        reason,
        decision_id,
        record_id_1,
        record_id_2,
        customer_id_1,
        customer_id_2,
        status,
        {{ decision_status_in_words() }} as status_in_words
    from judged

)

select * from steward_decisions
