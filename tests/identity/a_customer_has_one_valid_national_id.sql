-- customers that hold two values of what a customer has only one of, unless a steward joined records of theirs
with customer_ids as (

    select * from {{ ref('customer_ids') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

joined_by_steward as (

    select distinct customers_1.customer_id
    from {{ ref('steward_pairs') }} as steward_pairs
    inner join matching_records as records_1
        on steward_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on steward_pairs.record_number_2 = records_2.record_number
    inner join customer_ids as customers_1
        on records_1.record_id = customers_1.record_id
    inner join customer_ids as customers_2
        on records_2.record_id = customers_2.record_id
        and customers_1.customer_id = customers_2.customer_id
    where steward_pairs.forced_decision = 'always_link'

),

several_values as (

    select
        customer_ids.customer_id,
        linkage_records.exclusive_kind,
        min(linkage_records.exclusive_value) as first_value,
        max(linkage_records.exclusive_value) as last_value
    from customer_ids
    inner join matching_records
        on customer_ids.record_id = matching_records.record_id
    inner join {{ ref('linkage_records') }} as linkage_records
        on matching_records.record_number = linkage_records.record_number
        and linkage_records.exclusive_kind is not null
    group by customer_ids.customer_id, linkage_records.exclusive_kind
    having min(linkage_records.exclusive_value) <> max(linkage_records.exclusive_value)

)

select several_values.*
from several_values
left join joined_by_steward
    on several_values.customer_id = joined_by_steward.customer_id
where joined_by_steward.customer_id is null
