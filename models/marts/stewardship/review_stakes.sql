with customer_ids as (

    select * from {{ ref('customer_ids') }}

),

record_states as (

    select * from {{ ref('record_states') }}

),

customer_lifetime_value as (

    select * from {{ ref('customer_lifetime_value') }}

),

customer_sizes as (

    select
        customer_id,
        cast(count(*) as bigint) as record_count
    from customer_ids
    group by customer_id

),

review_stakes as (

    select
        customer_ids.record_id,
        customer_ids.customer_id,
        customer_sizes.record_count,
        customer_lifetime_value.historic_value as customer_value,
        concat_ws(
            '|', record_states.record_state, customer_ids.customer_id, cast(customer_sizes.record_count as string)
        ) as state
    from customer_ids
    inner join record_states
        on customer_ids.record_id = record_states.record_id
    inner join customer_sizes
        on customer_ids.customer_id = customer_sizes.customer_id
    left join customer_lifetime_value
        on customer_ids.customer_id = customer_lifetime_value.customer_id

)

select * from review_stakes
