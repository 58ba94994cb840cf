with valued_customers as (

    select * from {{ ref('valued_customers') }}

),

churn_risk_bands as (

    select * from {{ ref('churn_risk_bands') }}

),

rounded as (

    select
        *,
        {{ rounded('predicted_value', 2) }} as value_to_the_cent
    from valued_customers

),

-- customers of equal value share their decile
deciles as (

    {{ rank_parts('rounded', 'value_to_the_cent', 10, 'desc') }}

),

ranked as (

    select
        rounded.*,
        deciles.part as value_decile,
        churn_risk_bands.churn_risk_band
    from rounded
    left join deciles
        on rounded.value_to_the_cent = deciles.value_to_the_cent
    left join churn_risk_bands
        on rounded.p_alive >= churn_risk_bands.p_alive_from
        and rounded.p_alive < churn_risk_bands.p_alive_below

),

customers as (

    select
        cast(customer_id as string) as customer_id,
        cast(as_of_date as date) as as_of_date,
        cast('{{ var("reporting_currency", "EUR") }}' as string) as reporting_currency,
        cast(first_purchase_date as date) as first_purchase_date,
        cast(last_purchase_date as date) as last_purchase_date,
        cast(order_count as bigint) as order_count,
        cast(historic_value as decimal(18, 2)) as historic_value,
        cast(historic_margin as decimal(18, 2)) as historic_margin,
        cast(repeat_count as bigint) as repeat_count,
        cast(recency_weeks as double) as recency_weeks,
        cast(tenure_weeks as double) as tenure_weeks,
        cast(p_alive as double) as p_alive,
        cast(p_buy_90d as double) as p_buy_90d,
        {{ rounded('expected_orders', 6) }} as expected_orders,
        cast(expected_order_value as double) as expected_order_value,
        {{ rounded('predicted_value', 6) }} as predicted_value,
        {{ rounded('predicted_value_discounted', 6) }} as predicted_value_discounted,
        cast(value_decile as bigint) as value_decile,
        cast(churn_risk_band as string) as churn_risk_band,
        cast(model_family as string) as model_family,
        cast(fit_status as string) as fit_status,
        cast(spend_fit_status as string) as spend_fit_status
    from ranked

)

select * from customers
