with seed_decisions as (

    select * from {{ ref('seed_decisions') }}

),

told_source_ids as (

    select * from {{ ref('told_source_ids') }}

),

dropped_links as (

    select * from {{ ref('dropped_links') }}

),

pair_decisions as (

    select * from {{ ref('pair_decisions') }}

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
            when seed_decisions.steward_decision = 'always_link' and kept_apart.record_id_1 is not null
                then 'contradicted'
            when seed_decisions.steward_decision = 'always_link' and dropped.drop_reason is not null
                then 'contradicted_by_others'
            when seed_decisions.seen <> seed_decisions.present_state then 'stale'
            else 'in_force'
        end as status
    from seed_decisions
    left join told_source_ids as gone_1
        on seed_decisions.id_1 = gone_1.record_id
    left join told_source_ids as gone_2
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
        steward_decision,
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
