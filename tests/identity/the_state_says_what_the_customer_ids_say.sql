-- a record whose last row in the state is not the customer it has
with records_today as (

    select
        record_id,
        max_by(customer_id, run_number) as customer_id,
        max_by(is_present, run_number) as is_present
    from {{ ref('customer_id_history') }}
    group by record_id

),

remembered as (

    select * from records_today
    where is_present

)

select
    coalesce(customer_ids.record_id, remembered.record_id) as record_id,
    customer_ids.customer_id,
    remembered.customer_id as remembered_customer_id
from {{ ref('customer_ids') }} as customer_ids
full outer join remembered
    on customer_ids.record_id = remembered.record_id
where
    customer_ids.record_id is null
    or remembered.record_id is null
    or customer_ids.customer_id <> remembered.customer_id
