-- a kept record without a customer, with two, or a customer of a record that is not kept
with customer_records as (

    select record_id from {{ ref('customer_records') }}

),

customers_of_record as (

    select
        record_id,
        count(*) as row_count,
        count(distinct customer_id) as customer_count
    from {{ ref('customer_ids') }}
    group by record_id

)

select
    coalesce(customer_records.record_id, customers_of_record.record_id) as record_id,
    customers_of_record.row_count,
    customers_of_record.customer_count
from customer_records
full outer join customers_of_record
    on customer_records.record_id = customers_of_record.record_id
where
    customer_records.record_id is null
    or coalesce(customers_of_record.row_count, 0) <> 1
    or customers_of_record.customer_count <> 1
