with clv_actuals as (

    select * from {{ ref('clv_actuals') }}

),

clv_forecasts as (

    select * from {{ ref('clv_forecasts') }}

),

-- the yardstick: everyone goes on as so far
naive as (

    select
        clv_actuals.as_of_date,
        clv_actuals.customer_id,
        'rate_so_far' as model_family,
        case
            when clv_actuals.tenure_weeks > 0
                then clv_actuals.repeat_count / clv_actuals.tenure_weeks * clv_actuals.holdout_weeks
            else 0
        end as predicted_orders,
        coalesce(clv_actuals.avg_repeat_value, 0) as predicted_order_value
    from clv_actuals

),

predictions as (

    select
        clv_forecasts.as_of_date,
        clv_forecasts.customer_id,
        clv_forecasts.model_family,
        clv_forecasts.expected_orders as predicted_orders,
        clv_forecasts.expected_order_value as predicted_order_value
    from clv_forecasts
    union all
    select * from naive

),

held as (

    select
        predictions.as_of_date,
        predictions.customer_id,
        predictions.model_family,
        clv_actuals.repeat_count,
        predictions.predicted_orders,
        cast(clv_actuals.actual_orders as double) as actual_orders,
        predictions.predicted_orders * predictions.predicted_order_value as predicted_value,
        clv_actuals.actual_value
    from predictions
    inner join clv_actuals
        on predictions.as_of_date = clv_actuals.as_of_date
        and predictions.customer_id = clv_actuals.customer_id

)

select * from held
