with customer_values as (

    select * from {{ ref('customer_values') }}

),

email_holders as (

    select
        attribute_value as email,
        count(distinct customer_id) as holder_count,
        min(customer_id) as customer_id
    from customer_values
    where attribute = 'email' and attribute_value is not null
    group by attribute_value

)

select * from email_holders
