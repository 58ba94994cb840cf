with clv_models as (

    select * from {{ ref('clv_models') }}
    where fit_status = 'ok' and first_dropout is not null

),

clv_inputs as (

    select * from {{ ref('clv_inputs') }}

),

clv_expected_orders as (

    select * from {{ ref('clv_expected_orders') }}

),

judged as (

    select
        clv_inputs.*,
        clv_models.model_family,
        clv_models.parameter_1 as rate_shape,
        clv_models.parameter_2 as rate_scale,
        clv_models.spend_fit_status,
        ln(
            clv_models.parameter_3
            / nullif(clv_models.parameter_4 + clv_inputs.repeat_count - 1 + clv_models.first_dropout, 0)
        )
        + (clv_models.parameter_1 + clv_inputs.repeat_count) * ln(
            (clv_models.parameter_2 + clv_inputs.tenure_weeks) / (clv_models.parameter_2 + clv_inputs.recency_weeks)
        ) as log_odds_of_left,
        -- bg_nbd lets nobody leave after the first purchase
        clv_inputs.repeat_count + clv_models.first_dropout > 0 as may_have_left,
        clv_models.spend_p * (
            clv_models.spend_gamma
            + clv_inputs.repeat_count * greatest(coalesce(clv_inputs.avg_repeat_value, 0), 0)
        ) / (clv_models.spend_p * clv_inputs.repeat_count + clv_models.spend_q - 1) as value_of_next_order
    from clv_models
    inner join clv_inputs
        on clv_models.as_of_date = clv_inputs.as_of_date

),

alive as (

    select
        *,
        case when may_have_left then 1 / (1 + exp(least(log_odds_of_left, 700))) else 1 end as p_alive,
        case when spend_fit_status = 'ok' then value_of_next_order end as expected_order_value
    from judged

),

forecasts as (

    select
        alive.as_of_date,
        alive.customer_id,
        alive.model_family,
        alive.p_alive,
        alive.p_alive * (1 - power(
            (alive.rate_scale + alive.tenure_weeks) / (alive.rate_scale + alive.tenure_weeks + cast(90 as double) / 7),
            alive.rate_shape + alive.repeat_count
        )) as p_buy_90d,
        alive.p_alive * clv_expected_orders.expected_orders_if_alive as expected_orders,
        alive.p_alive * clv_expected_orders.discounted_orders_if_alive as discounted_orders,
        alive.expected_order_value
    from alive
    inner join clv_expected_orders
        on alive.as_of_date = clv_expected_orders.as_of_date
        and alive.model_family = clv_expected_orders.model_family
        and alive.repeat_count = clv_expected_orders.repeat_count
        and alive.tenure_weeks = clv_expected_orders.tenure_weeks

)

select * from forecasts
