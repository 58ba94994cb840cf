with record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

shared_values as (

    select
        identifier_kind,
        identifier_value
    from record_identifiers
    group by identifier_kind, identifier_value
    having count(*) > 1

),

held_names as (

    select
        shared_values.identifier_kind,
        shared_values.identifier_value,
        customer_records.name_key,
        cast(count(*) as bigint) as name_records,
        max(case when record_identifiers.is_blocked then 1 else 0 end) as is_blocked
    from shared_values
    inner join record_identifiers
        on shared_values.identifier_kind = record_identifiers.identifier_kind
        and shared_values.identifier_value = record_identifiers.identifier_value
    inner join customer_records
        on record_identifiers.record_id = customer_records.record_id
    group by shared_values.identifier_kind, shared_values.identifier_value, customer_records.name_key

),

identifier_holders as (

    select
        identifier_kind,
        identifier_value,
        cast(sum(name_records) as bigint) as record_count,
        cast(count(name_key) as bigint) as person_count,
        cast(sum(case when name_key is not null then name_records else 0 end) as bigint) as named_records,
        cast(sum(
            case when name_key is not null then name_records * (name_records - 1) else 0 end
        ) as double) / 2 as same_name_pairs,
        max(is_blocked) = 1 as is_blocked
    from held_names
    group by identifier_kind, identifier_value

)

select * from identifier_holders
