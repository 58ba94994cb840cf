with clv_inputs as (

    select * from {{ ref('clv_inputs') }}

),

counted as (

    select
        as_of_date,
        repeat_count,
        recency_weeks,
        tenure_weeks,
        cast(count(*) as bigint) as alike_count
    from clv_inputs
    group by as_of_date, repeat_count, recency_weeks, tenure_weeks

)

select * from counted
