with customer_records as (

    select * from {{ ref('customer_records') }}

),

record_states as (

    select
        record_id,
        {{ record_state('customer_records') }} as record_state
    from customer_records

)

select * from record_states
