with clv_holdouts as (

    select * from {{ ref('clv_holdouts') }}

),

bucketed as (

    select
        cast(as_of_date as date) as as_of_date,
        cast(model_family as string) as model_family,
        cast(least(repeat_count, 7) as bigint) as repeat_bucket,
        cast(count(*) as bigint) as customer_count,
        cast(avg(predicted_orders) as double) as predicted_orders,
        cast(avg(actual_orders) as double) as actual_orders,
        cast(avg(predicted_value) as double) as predicted_value,
        cast(avg(actual_value) as double) as actual_value
    from clv_holdouts
    group by as_of_date, model_family, least(repeat_count, 7)

)

select * from bucketed
