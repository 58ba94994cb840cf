-- customers with two valid national ids, unless a steward joined records of theirs
with customer_ids as (

    select * from {{ ref('customer_ids') }}

),

joined_by_steward as (

    select distinct customers_1.customer_id
    from {{ ref('always_link') }} as always_link
    inner join customer_ids as customers_1
        on always_link.record_id_1 = customers_1.record_id
    inner join customer_ids as customers_2
        on always_link.record_id_2 = customers_2.record_id
        and customers_1.customer_id = customers_2.customer_id

),

valid_ids as (

    select
        customer_ids.customer_id,
        count(distinct customer_records.national_id) as national_id_count,
        min(customer_records.national_id) as first_national_id,
        max(customer_records.national_id) as last_national_id
    from customer_ids
    inner join {{ ref('customer_records') }} as customer_records
        on customer_ids.record_id = customer_records.record_id
    where customer_records.national_id_is_valid
    group by customer_ids.customer_id

)

select valid_ids.*
from valid_ids
left join joined_by_steward
    on valid_ids.customer_id = joined_by_steward.customer_id
where
    valid_ids.national_id_count > 1
    and joined_by_steward.customer_id is null
