-- an id in force that does not answer for itself, or an answer that is not in force
with redirects as (

    select * from {{ ref('customer_id_redirects') }}

),

current_ids as (

    select distinct customer_id from {{ ref('customer_ids') }}

)

select
    current_ids.customer_id,
    redirects.current_customer_id
from current_ids
left join redirects
    on current_ids.customer_id = redirects.customer_id
where redirects.current_customer_id is null or redirects.current_customer_id <> current_ids.customer_id
union all
select
    redirects.customer_id,
    redirects.current_customer_id
from redirects
left join current_ids
    on redirects.current_customer_id = current_ids.customer_id
where redirects.current_customer_id is not null and current_ids.customer_id is null
