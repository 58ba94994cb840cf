with rejected_values as (

    select * from {{ ref('rejected_values') }}
    where reason = 'unknown_value'

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

unmapped as (

    select
        cast(customer_records.source_system as string) as source_system,
        cast(rejected_values.attribute as string) as attribute,
        cast(rejected_values.raw_value as string) as raw_value,
        cast(count(*) as bigint) as holding_records,
        cast(min(rejected_values.record_id) as string) as example_record_id
    from rejected_values
    inner join customer_records
        on rejected_values.record_id = customer_records.record_id
    group by customer_records.source_system, rejected_values.attribute, rejected_values.raw_value

)

select * from unmapped
