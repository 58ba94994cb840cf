with record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

identifier_limits as (

    select * from {{ ref('identifier_limits') }}

),

shared_values as (

    select
        identifier_kind,
        identifier_value,
        count(*) as record_count
    from record_identifiers
    group by identifier_kind, identifier_value
    having count(*) > 1

),

held as (

    select
        shared_values.identifier_kind,
        shared_values.identifier_value,
        shared_values.record_count,
        cast(count(distinct customer_records.name_key) as bigint) as person_count,
        max(case when record_identifiers.is_blocked then 1 else 0 end) = 1 as is_blocked
    from shared_values
    inner join record_identifiers
        on shared_values.identifier_kind = record_identifiers.identifier_kind
        and shared_values.identifier_value = record_identifiers.identifier_value
    inner join customer_records
        on record_identifiers.record_id = customer_records.record_id
    group by shared_values.identifier_kind, shared_values.identifier_value, shared_values.record_count

),

judged as (

    select
        held.identifier_kind,
        held.identifier_value,
        cast(held.record_count as bigint) as record_count,
        held.person_count,
        cast(coalesce(own_limits.person_limit, any_limits.person_limit) as bigint) as person_limit,
        not held.is_blocked
        and held.person_count <= coalesce(own_limits.person_limit, any_limits.person_limit) as counts_as_evidence
    from held
    left join identifier_limits as own_limits
        on held.identifier_kind = own_limits.identifier_kind
    left join identifier_limits as any_limits
        on any_limits.identifier_kind = 'any'

)

select * from judged
