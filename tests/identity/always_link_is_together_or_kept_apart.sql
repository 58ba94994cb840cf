-- pairs that a steward or a source joined, in two customers, without a row that says why
with told as (

    select
        records_1.record_id as record_id_1,
        records_2.record_id as record_id_2
    from {{ ref('forced_pairs') }} as forced_pairs
    inner join {{ ref('matching_records') }} as records_1
        on forced_pairs.record_number_1 = records_1.record_number
    inner join {{ ref('matching_records') }} as records_2
        on forced_pairs.record_number_2 = records_2.record_number
    where forced_pairs.forced_decision = 'always_link'

)

select
    told.*,
    customers_1.customer_id as customer_id_1,
    customers_2.customer_id as customer_id_2
from told
inner join {{ ref('customer_ids') }} as customers_1
    on told.record_id_1 = customers_1.record_id
inner join {{ ref('customer_ids') }} as customers_2
    on told.record_id_2 = customers_2.record_id
left join {{ ref('dropped_links') }} as dropped_links
    on least(told.record_id_1, told.record_id_2) = least(dropped_links.record_id_1, dropped_links.record_id_2)
    and greatest(told.record_id_1, told.record_id_2) = greatest(dropped_links.record_id_1, dropped_links.record_id_2)
where
    customers_1.customer_id <> customers_2.customer_id
    and dropped_links.record_id_1 is null
