-- pairs that a steward keeps apart, in one customer
select
    records_1.record_id as record_id_1,
    records_2.record_id as record_id_2,
    customers_1.customer_id
from {{ ref('steward_pairs') }} as steward_pairs
inner join {{ ref('matching_records') }} as records_1
    on steward_pairs.record_number_1 = records_1.record_number
inner join {{ ref('matching_records') }} as records_2
    on steward_pairs.record_number_2 = records_2.record_number
inner join {{ ref('customer_ids') }} as customers_1
    on records_1.record_id = customers_1.record_id
inner join {{ ref('customer_ids') }} as customers_2
    on records_2.record_id = customers_2.record_id
    and customers_1.customer_id = customers_2.customer_id
where steward_pairs.forced_decision = 'never_link'
