with customer_records as (

    select * from {{ ref('customer_records') }}

),

golden_day as (

    select * from {{ ref('golden_day') }}

),

timeliness as (

    select * from {{ ref('quality_dimensions') }}
    where dimension = 'timeliness'

),

values_in_use as (

    {{ unpivot_values('customer_records', ['record_id'], scored_attributes()) }}

),

-- a record whose source does not say when it changed is neither fresh nor stale
aged as (

    select
        customer_records.record_id,
        customer_records.source_system,
        {{ days_between('cast(coalesce(customer_records.updated_at, customer_records.created_at) as date)', 'golden_day.golden_day') }}
        <= timeliness.limit_days as is_fresh
    from customer_records
    cross join golden_day
    cross join timeliness
    where coalesce(customer_records.updated_at, customer_records.created_at) is not null

),

fresh_value_counts as (

    select
        aged.source_system,
        values_in_use.attribute,
        count(*) as dated_count,
        sum(case when aged.is_fresh then 1 else 0 end) as fresh_count
    from values_in_use
    inner join aged
        on values_in_use.record_id = aged.record_id
    group by aged.source_system, values_in_use.attribute

)

select * from fresh_value_counts
