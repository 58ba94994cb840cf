with clv_dates as (

    select * from {{ ref('clv_dates') }}

),

months as (

    select numbers.month_number
    from (values (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) as numbers (month_number)

),

-- a forecast looks at each of twelve months, a backtest at the whole holdout
horizons as (

    select
        clv_dates.as_of_date,
        months.month_number as horizon_number,
        cast(months.month_number as double) * 365 / 84 as horizon_weeks,
        power(1 + {{ var('discount_rate', 0.1) }}, -(months.month_number - 0.5) / 12) as discount_factor
    from clv_dates
    cross join months
    where clv_dates.purpose = 'forecast'
    union all
    select
        as_of_date,
        1 as horizon_number,
        cast(holdout_weeks as double) as horizon_weeks,
        cast(1 as double) as discount_factor
    from clv_dates
    where purpose = 'backtest'

)

select * from horizons
