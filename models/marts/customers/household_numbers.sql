with household_pairs as (

    select * from {{ ref('household_pairs') }}

),

linked_customers as (

    select member_1 as customer_id from household_pairs
    union
    select member_2 as customer_id from household_pairs

),

hashed as (

    select
        customer_id,
        left(md5(customer_id), 3) as hash_slice
    from linked_customers

),

-- one window over all rows would be one task of a cluster: numbers are counted on from slice to slice
slices as (

    select
        hash_slice,
        sum(count(*)) over (order by hash_slice) - count(*) as customers_before
    from hashed
    group by hash_slice

),

household_numbers as (

    select
        hashed.customer_id,
        cast(slices.customers_before + row_number() over (
            partition by hashed.hash_slice
            order by hashed.customer_id
        ) as bigint) as member_number
    from hashed
    inner join slices
        on hashed.hash_slice = slices.hash_slice

)

select * from household_numbers
