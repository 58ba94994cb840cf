with clv_dates as (

    select * from {{ ref('clv_dates') }}
    where purpose = 'backtest'

),

clv_inputs as (

    select * from {{ ref('clv_inputs') }}

),

customer_purchase_days as (

    select * from {{ ref('customer_purchase_days') }}
    where is_purchase

),

-- what came in the holdout
came as (

    select
        clv_inputs.as_of_date,
        clv_inputs.customer_id,
        clv_inputs.repeat_count,
        clv_inputs.tenure_weeks,
        clv_inputs.avg_repeat_value,
        clv_dates.holdout_weeks,
        count(customer_purchase_days.purchase_date) as actual_orders,
        coalesce(cast(sum(customer_purchase_days.net_revenue) as double), 0) as actual_value
    from clv_inputs
    inner join clv_dates
        on clv_inputs.as_of_date = clv_dates.as_of_date
    left join customer_purchase_days
        on clv_inputs.customer_id = customer_purchase_days.customer_id
        and clv_inputs.as_of_date < customer_purchase_days.purchase_date
        and {{ days_between('clv_inputs.as_of_date', 'customer_purchase_days.purchase_date') }}
        <= 7 * clv_dates.holdout_weeks
    group by
        clv_inputs.as_of_date, clv_inputs.customer_id, clv_inputs.repeat_count, clv_inputs.tenure_weeks,
        clv_inputs.avg_repeat_value, clv_dates.holdout_weeks

)

select * from came
