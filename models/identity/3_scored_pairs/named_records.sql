with matching_records as (

    select * from {{ ref('matching_records') }}

),

always_link as (

    select * from {{ ref('always_link') }}

),

never_link as (

    select * from {{ ref('never_link') }}

),

customer_size_limits as (

    select * from {{ ref('customer_size_limits') }}

),

named as (

    select id_1 as customer_or_record from always_link
    union
    select id_2 as customer_or_record from always_link
    union
    select id_1 as customer_or_record from never_link
    union
    select id_2 as customer_or_record from never_link
    union
    select customer_or_record from customer_size_limits

),

-- a customer is named after its first record, which stands for it
named_records as (

    select
        named.customer_or_record,
        matching_records.record_id,
        matching_records.record_number
    from named
    inner join matching_records
        on named.customer_or_record = matching_records.record_id
    union all
    select
        named.customer_or_record,
        matching_records.record_id,
        matching_records.record_number
    from named
    inner join matching_records
        on named.customer_or_record = concat('c-', left(md5(matching_records.record_id), 20))

)

select * from named_records
