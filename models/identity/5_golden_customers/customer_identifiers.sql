with record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

customer_identifiers as (

    select
        customer_members.customer_id,
        record_identifiers.identifier_kind,
        record_identifiers.identifier_value,
        count(*) as record_count,
        min(record_identifiers.first_seen_at) as first_seen_at,
        max(record_identifiers.last_seen_at) as last_seen_at
    from record_identifiers
    inner join customer_members
        on record_identifiers.record_id = customer_members.record_id
    group by
        customer_members.customer_id,
        record_identifiers.identifier_kind,
        record_identifiers.identifier_value

)

select * from customer_identifiers
