with clv_models as (

    select * from {{ ref('clv_models') }}
    where purpose = 'backtest'

),

clv_holdouts as (

    select * from {{ ref('clv_holdouts') }}

),

families as (

    select
        as_of_date,
        holdout_weeks,
        model_family,
        fit_status,
        spend_fit_status
    from clv_models
    where first_dropout is not null
    union all
    select distinct
        as_of_date,
        holdout_weeks,
        'rate_so_far' as model_family,
        'ok' as fit_status,
        'ok' as spend_fit_status
    from clv_models

),

ranked as (

    select
        *,
        percent_rank() over (partition by as_of_date, model_family order by predicted_orders desc) as top_share
    from clv_holdouts

),

measured as (

    select
        as_of_date,
        model_family,
        count(*) as customer_count,
        sum(predicted_orders) as predicted_orders,
        sum(actual_orders) as actual_orders,
        avg(abs(predicted_orders - actual_orders)) as orders_mae,
        sqrt(avg(power(predicted_orders - actual_orders, 2))) as orders_rmse,
        nullif(corr(predicted_orders, actual_orders), cast('NaN' as double)) as orders_correlation,
        sum(case when top_share < 0.2 then actual_orders else 0 end)
        / nullif(sum(actual_orders), 0) as top_fifth_capture,
        sum(predicted_value) as predicted_value,
        sum(actual_value) as actual_value,
        avg(abs(predicted_value - actual_value)) as value_mae
    from ranked
    group by as_of_date, model_family

),

-- a model that was not fitted has its row too, without numbers; rounded, so that no order of rows shows
final as (

    select
        cast(families.as_of_date as date) as as_of_date,
        cast(families.holdout_weeks as bigint) as holdout_weeks,
        cast(families.model_family as string) as model_family,
        cast(measured.customer_count as bigint) as customer_count,
        {{ rounded('measured.predicted_orders', 6) }} as predicted_orders,
        cast(measured.actual_orders as double) as actual_orders,
        {{ rounded('measured.predicted_orders / nullif(measured.actual_orders, 0) - 1', 6) }} as orders_bias,
        {{ rounded('measured.orders_mae', 6) }} as orders_mae,
        {{ rounded('measured.orders_rmse', 6) }} as orders_rmse,
        {{ rounded('measured.orders_correlation', 6) }} as orders_correlation,
        {{ rounded('measured.top_fifth_capture', 6) }} as top_fifth_capture,
        {{ rounded('measured.predicted_value', 6) }} as predicted_value,
        {{ rounded('measured.actual_value', 6) }} as actual_value,
        {{ rounded('measured.predicted_value / nullif(measured.actual_value, 0) - 1', 6) }} as value_bias,
        {{ rounded('measured.value_mae', 6) }} as value_mae,
        cast(families.fit_status as string) as fit_status,
        cast(families.spend_fit_status as string) as spend_fit_status
    from families
    left join measured
        on families.as_of_date = measured.as_of_date
        and families.model_family = measured.model_family

)

select * from final
