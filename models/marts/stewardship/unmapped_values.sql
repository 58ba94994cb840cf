with rejected_values as (

    select * from {{ ref('rejected_values') }}
    where reason = 'unknown_value'

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

told_by_sources as (

    {{ union_doors('unmapped_values') }}

),

unmapped as (

    select
        customer_records.source_system,
        rejected_values.attribute,
        rejected_values.raw_value,
        cast(1 as bigint) as holding_records,
        rejected_values.record_id as example_id
    from rejected_values
    inner join customer_records
        on rejected_values.record_id = customer_records.record_id
    union all
    select source_system, attribute, raw_value, holding_records, example_id from told_by_sources

),

counted as (

    select
        cast(source_system as string) as source_system,
        cast(attribute as string) as attribute,
        cast(raw_value as string) as raw_value,
        cast(sum(holding_records) as bigint) as holding_records,
        cast(min(example_id) as string) as example_id
    from unmapped
    group by source_system, attribute, raw_value

)

select * from counted
