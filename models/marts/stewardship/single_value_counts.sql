with record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

identifiers as (

    select
        customer_records.source_system,
        record_identifiers.identifier_kind as attribute,
        count(*) over (
            partition by
                customer_records.source_system, customer_records.source_instance, customer_records.source_table,
                record_identifiers.identifier_kind, record_identifiers.identifier_value
        ) as holder_count
    from record_identifiers
    inner join customer_records
        on record_identifiers.record_id = customer_records.record_id
    where
        record_identifiers.identifier_kind in ('email', 'phone', 'national_id')
        and not record_identifiers.is_blocked

),

single_value_counts as (

    select
        source_system,
        attribute,
        count(*) as held_identifiers,
        sum(case when holder_count = 1 then 1 else 0 end) as single_count
    from identifiers
    group by source_system, attribute

)

select * from single_value_counts
