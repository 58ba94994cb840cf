with always_link as (

    select * from {{ ref('always_link') }}

),

never_link as (

    select * from {{ ref('never_link') }}

),

named_records as (

    select * from {{ ref('named_records') }}

),

record_states as (

    select * from {{ ref('record_states') }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

written as (

    select
        'always_link' as steward_decision,
        id_1,
        id_2,
        decided_by,
        decided_on,
        reason,
        cast(null as string) as decision_id,
        seen
    from always_link
    union all
    select
        'never_link' as steward_decision,
        id_1,
        id_2,
        decided_by,
        decided_on,
        reason,
        decision_id,
        seen
    from never_link

),

numbered as (

    select
        *,
        row_number() over (
            partition by steward_decision, least(id_1, id_2), greatest(id_1, id_2)
            order by coalesce(decided_on, cast('9999-12-31' as date)), decision_id, reason, seen, id_1
        ) as repetition
    from written

),

seed_decisions as (

    select
        numbered.*,
        records_1.record_id as record_id_1,
        records_2.record_id as record_id_2,
        customers_1.customer_id as customer_id_1,
        customers_2.customer_id as customer_id_2,
        concat_ws(' ', states_1.record_state, states_2.record_state) as present_state
    from numbered
    left join named_records as records_1
        on numbered.id_1 = records_1.customer_or_record
    left join named_records as records_2
        on numbered.id_2 = records_2.customer_or_record
    left join customer_ids as customers_1
        on records_1.record_id = customers_1.record_id
    left join customer_ids as customers_2
        on records_2.record_id = customers_2.record_id
    left join record_states as states_1
        on records_1.record_id = states_1.record_id
    left join record_states as states_2
        on records_2.record_id = states_2.record_id

)

select * from seed_decisions
