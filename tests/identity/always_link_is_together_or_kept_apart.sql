-- pairs that a steward or a source joined, in two customers that no never-link and no guard keeps apart
with told as (

    select record_id_1, record_id_2 from {{ ref('always_link') }}
    union
    select record_id_1, record_id_2 from {{ ref('native_links') }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

parted as (

    select
        told.record_id_1,
        told.record_id_2,
        least(customers_1.customer_id, customers_2.customer_id) as first_customer,
        greatest(customers_1.customer_id, customers_2.customer_id) as last_customer
    from told
    inner join customer_ids as customers_1
        on told.record_id_1 = customers_1.record_id
    inner join customer_ids as customers_2
        on told.record_id_2 = customers_2.record_id
    where customers_1.customer_id <> customers_2.customer_id

),

valid_ids as (

    select distinct
        customer_ids.customer_id,
        customer_records.national_id
    from customer_ids
    inner join {{ ref('customer_records') }} as customer_records
        on customer_ids.record_id = customer_records.record_id
    where customer_records.national_id_is_valid

),

-- the conflict is a row of pair_decisions between the two customers
barred as (

    select distinct
        least(customers_1.customer_id, customers_2.customer_id) as first_customer,
        greatest(customers_1.customer_id, customers_2.customer_id) as last_customer
    from {{ ref('pair_decisions') }} as pair_decisions
    inner join customer_ids as customers_1
        on pair_decisions.record_id_1 = customers_1.record_id
    inner join customer_ids as customers_2
        on pair_decisions.record_id_2 = customers_2.record_id
    where
        pair_decisions.decided_by <> 'score'
        and pair_decisions.decision = 'reject'
    union
    -- or it is seen in the two customers themselves
    select
        least(ids_1.customer_id, ids_2.customer_id) as first_customer,
        greatest(ids_1.customer_id, ids_2.customer_id) as last_customer
    from parted
    inner join valid_ids as ids_1
        on parted.first_customer = ids_1.customer_id
    inner join valid_ids as ids_2
        on parted.last_customer = ids_2.customer_id
        and ids_1.national_id <> ids_2.national_id

)

select parted.*
from parted
left join barred
    on parted.first_customer = barred.first_customer
    and parted.last_customer = barred.last_customer
where barred.first_customer is null
