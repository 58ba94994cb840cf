-- pairs that a steward keeps apart, in one customer
select
    never_link.record_id_1,
    never_link.record_id_2,
    customers_1.customer_id
from {{ ref('never_link') }} as never_link
inner join {{ ref('customer_ids') }} as customers_1
    on never_link.record_id_1 = customers_1.record_id
inner join {{ ref('customer_ids') }} as customers_2
    on never_link.record_id_2 = customers_2.record_id
    and customers_1.customer_id = customers_2.customer_id
where never_link.record_id_1 <> never_link.record_id_2
