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

dated as (

    select
        record_id,
        source_system,
        cast(coalesce(updated_at, created_at) as date) as last_day
    from customer_records

),

-- a record whose source does not say when it changed is neither fresh nor stale
aged as (

    select
        dated.record_id,
        dated.source_system,
        {{ days_between('dated.last_day', 'golden_day.golden_day') }} <= timeliness.limit_days as is_fresh
    from dated
    cross join golden_day
    cross join timeliness
    where dated.last_day is not null

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
