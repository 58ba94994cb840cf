with matching_records as (

    select * from {{ ref('matching_records') }}

),

customer_id_history as (

    {{ remembered_ids() }}

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
named_by_record as (

    select
        named.customer_or_record,
        matching_records.record_id
    from named
    inner join matching_records
        on named.customer_or_record = concat('c-', left(md5(matching_records.record_id), 20))

),

-- an id that a record gave when it had named another customer before is known from the runs that remember it
remembered as (

    select
        named.customer_or_record,
        min(customer_id_history.record_id) as record_id
    from named
    inner join customer_id_history
        on named.customer_or_record = customer_id_history.customer_id
    left join named_by_record
        on named.customer_or_record = named_by_record.customer_or_record
    where named_by_record.customer_or_record is null and customer_id_history.is_present
    group by named.customer_or_record

),

found as (

    select
        customer_or_record,
        customer_or_record as record_id
    from named
    union all
    select * from named_by_record
    union all
    select * from remembered

),

named_records as (

    select
        found.customer_or_record,
        matching_records.record_id,
        matching_records.record_number
    from found
    inner join matching_records
        on found.record_id = matching_records.record_id

)

select * from named_records
