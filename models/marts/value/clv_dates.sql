with customer_purchase_days as (

    select * from {{ ref('customer_purchase_days') }}

),

golden_customers as (

    select * from {{ ref('golden_customers') }}

),

last_purchase as (

    select max(purchase_date) as last_day
    from customer_purchase_days

),

last_sight as (

    select cast(max(last_seen_at) as date) as last_day
    from golden_customers

),

-- the day that was asked for, else the last day with an order; where there are no orders, any day will do
last_day as (

    select
        coalesce(
            cast({{ "'" ~ var('as_of_date') ~ "'" if var('as_of_date', none) else 'null' }} as date),
            last_purchase.last_day,
            last_sight.last_day,
            cast('1970-01-01' as date)
        ) as as_of_date
    from last_purchase
    cross join last_sight

),

-- today, and a day in the past from which the forecast can be held against what came
dates as (

    select
        as_of_date,
        'forecast' as purpose,
        cast(0 as bigint) as holdout_weeks
    from last_day
    union all
    select
        {{ days_before('as_of_date', 7 * var('backtest_weeks', 26)) }} as as_of_date,
        'backtest' as purpose,
        cast({{ var('backtest_weeks', 26) }} as bigint) as holdout_weeks
    from last_day

)

select * from dates
