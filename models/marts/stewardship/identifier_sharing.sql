with record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

holders as (

    select
        record_identifiers.identifier_kind,
        record_identifiers.identifier_value,
        count(distinct customer_ids.customer_id) as customer_count
    from record_identifiers
    inner join customer_ids
        on record_identifiers.record_id = customer_ids.record_id
    where not record_identifiers.is_blocked
    group by record_identifiers.identifier_kind, record_identifiers.identifier_value

),

identifier_sharing as (

    select
        identifier_kind,
        cast(count(*) as bigint) as identifier_count,
        cast(sum(case when customer_count > 1 then 1 else 0 end) as bigint) as shared_count
    from holders
    group by identifier_kind

)

select * from identifier_sharing
