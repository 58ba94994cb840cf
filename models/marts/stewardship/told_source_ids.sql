with seed_decisions as (

    select * from {{ ref('seed_decisions') }}

),

customer_inputs as (

    select * from {{ ref('customer_inputs') }}

),

told_ids as (

    select id_1 as record_id from seed_decisions
    union
    select id_2 as record_id from seed_decisions

),

told_source_ids as (

    select distinct customer_inputs.record_id
    from customer_inputs
    inner join told_ids
        on customer_inputs.record_id = told_ids.record_id

)

select * from told_source_ids
