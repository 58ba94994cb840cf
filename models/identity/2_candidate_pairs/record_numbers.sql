with customer_records as (

    select * from {{ ref('customer_records') }}

),

hashed as (

    select
        record_id,
        md5(record_id) as record_hash,
        left(md5(record_id), 3) as hash_slice
    from customer_records

),

-- one window over all rows would be one task of a cluster: numbers are counted on from slice to slice
slices as (

    select
        hash_slice,
        sum(count(*)) over (order by hash_slice) - count(*) as records_before
    from hashed
    group by hash_slice

),

numbered as (

    select
        hashed.record_id,
        cast(slices.records_before + row_number() over (
            partition by hashed.hash_slice
            order by hashed.record_hash, hashed.record_id
        ) as bigint) as record_number
    from hashed
    inner join slices
        on hashed.hash_slice = slices.hash_slice

)

select * from numbered
