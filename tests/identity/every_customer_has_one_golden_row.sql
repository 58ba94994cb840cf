-- every customer of the ids has exactly one golden row, and there is no other
with customer_ids as (

    select distinct customer_id from {{ ref('customer_ids') }}

),

golden_customers as (

    select
        customer_id,
        count(*) as row_count
    from {{ ref('golden_customers') }}
    group by customer_id

)

select
    coalesce(customer_ids.customer_id, golden_customers.customer_id) as customer_id,
    golden_customers.row_count
from customer_ids
full outer join golden_customers
    on customer_ids.customer_id = golden_customers.customer_id
where coalesce(golden_customers.row_count, 0) <> 1 or customer_ids.customer_id is null
