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
        {{ rounded('avg(predicted_orders)', 6) }} as predicted_orders,
        {{ rounded('avg(actual_orders)', 6) }} as actual_orders,
        {{ rounded('avg(predicted_value)', 6) }} as predicted_value,
        {{ rounded('avg(actual_value)', 6) }} as actual_value
    from clv_holdouts
    group by as_of_date, model_family, least(repeat_count, 7)

)

select * from bucketed
