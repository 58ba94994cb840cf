with customer_id_redirects as (

    select * from {{ ref('customer_id_redirects') }}

),

customer_redirects as (

    select
        cast(customer_id as string) as customer_id,
        cast(current_customer_id as string) as current_customer_id,
        cast(id_status as string) as id_status
    from customer_id_redirects

)

select * from customer_redirects
