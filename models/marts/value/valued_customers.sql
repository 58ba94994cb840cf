with dim_customer as (

    select * from {{ ref('dim_customer') }}

),

clv_dates as (

    select * from {{ ref('clv_dates') }}
    where purpose = 'forecast'

),

clv_models as (

    select * from {{ ref('clv_models') }}
    where model_family = 'mbg_nbd'

),

customer_purchase_days as (

    select * from {{ ref('customer_purchase_days') }}

),

clv_inputs as (

    select * from {{ ref('clv_inputs') }}

),

clv_forecasts as (

    select * from {{ ref('clv_forecasts') }}

),

history as (

    select
        clv_dates.as_of_date,
        customer_purchase_days.customer_id,
        sum(customer_purchase_days.order_count) as order_count,
        sum(customer_purchase_days.net_revenue) as historic_value,
        sum(customer_purchase_days.net_margin) as historic_margin
    from clv_dates
    inner join customer_purchase_days
        on clv_dates.as_of_date >= customer_purchase_days.purchase_date
    group by clv_dates.as_of_date, customer_purchase_days.customer_id

),

-- who never bought is there too, with nothing
valued as (

    select
        dim_customer.customer_id,
        clv_dates.as_of_date,
        coalesce(history.order_count, 0) as order_count,
        coalesce(history.historic_value, 0) as historic_value,
        history.historic_margin,
        clv_inputs.first_purchase_date,
        clv_inputs.last_purchase_date,
        clv_inputs.repeat_count,
        clv_inputs.recency_weeks,
        clv_inputs.tenure_weeks,
        clv_forecasts.p_alive,
        clv_forecasts.p_buy_90d,
        clv_forecasts.expected_orders,
        clv_forecasts.expected_order_value,
        clv_forecasts.expected_orders * clv_forecasts.expected_order_value as predicted_value,
        clv_forecasts.discounted_orders * clv_forecasts.expected_order_value as predicted_value_discounted,
        'mbg_nbd' as model_family,
        coalesce(clv_models.fit_status, 'too_few_customers') as fit_status,
        coalesce(clv_models.spend_fit_status, 'too_few_repeaters') as spend_fit_status
    from dim_customer
    cross join clv_dates
    left join clv_models
        on clv_dates.as_of_date = clv_models.as_of_date
    left join history
        on dim_customer.customer_id = history.customer_id
    left join clv_inputs
        on dim_customer.customer_id = clv_inputs.customer_id
        and clv_dates.as_of_date = clv_inputs.as_of_date
    left join clv_forecasts
        on dim_customer.customer_id = clv_forecasts.customer_id
        and clv_dates.as_of_date = clv_forecasts.as_of_date
        and clv_models.model_family = clv_forecasts.model_family

)

select * from valued
