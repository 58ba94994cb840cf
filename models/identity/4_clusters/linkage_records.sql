with matching_records as (

    select * from {{ ref('matching_records') }}

),

customer_size_limits as (

    select * from {{ ref('customer_size_limits') }}

),

named_records as (

    select * from {{ ref('named_records') }}

),

default_limit as (

    select max(record_limit) as record_limit
    from customer_size_limits
    where customer_or_record = 'any'

),

approved_limits as (

    select
        named_records.record_number,
        max(customer_size_limits.record_limit) as record_limit
    from customer_size_limits
    inner join named_records
        on customer_size_limits.customer_or_record = named_records.customer_or_record
    group by named_records.record_number

),

linkage_records as (

    select
        matching_records.record_number,
        cast(null as string) as exclusive_kind,
        cast(null as string) as exclusive_value,
        cast(coalesce(approved_limits.record_limit, default_limit.record_limit) as bigint) as size_limit
    from matching_records
    left join approved_limits
        on matching_records.record_number = approved_limits.record_number
    cross join default_limit
    union all
    select
        record_number,
        unique_id_kind as exclusive_kind,
        unique_id as exclusive_value,
        cast(null as bigint) as size_limit
    from matching_records
    where unique_id is not null
    union all
    select
        record_number,
        source_without_duplicates as exclusive_kind,
        record_id as exclusive_value,
        cast(null as bigint) as size_limit
    from matching_records
    where source_without_duplicates is not null

)

select * from linkage_records
