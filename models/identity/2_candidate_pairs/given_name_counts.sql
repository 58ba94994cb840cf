with customer_records as (

    select * from {{ ref('customer_records') }}

),

counted as (

    select
        given_name,
        cast(count(*) as bigint) as given_name_count
    from customer_records
    where given_name is not null
    group by given_name

)

select * from counted
