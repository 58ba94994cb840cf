with clv_holdouts as (

    select * from {{ ref('clv_holdouts') }}

),

-- rounded, so that no order of rows shows
bucketed as (

    select
        cast(as_of_date as date) as as_of_date,
        cast(model_family as string) as model_family,
        cast(least(repeat_count, 7) as bigint) as repeat_bucket,
        cast(count(*) as bigint) as customer_count,
        cast(round(avg(predicted_orders), 6) as double) as predicted_orders,
        cast(round(avg(actual_orders), 6) as double) as actual_orders,
        cast(round(avg(predicted_value), 6) as double) as predicted_value,
        cast(round(avg(actual_value), 6) as double) as actual_value
    from clv_holdouts
    group by as_of_date, model_family, least(repeat_count, 7)

)

select * from bucketed
