with clv_inputs as (

    select * from {{ ref('clv_inputs') }}

),

-- steps of a thousandth: close enough for a fit, and few however many have bought
stepped as (

    select
        as_of_date,
        repeat_count,
        avg_repeat_value,
        cast(case when avg_repeat_value > 0 then floor(1000 * ln(avg_repeat_value)) end as bigint) as spend_step
    from clv_inputs

),

-- money is summed exactly, so that no order of rows changes an average
counted as (

    select
        as_of_date,
        repeat_count,
        spend_step,
        case
            when spend_step is not null
                then cast(sum(cast(avg_repeat_value as decimal(38, 6))) as double) / count(*)
        end as mean_repeat_value,
        cast(count(*) as bigint) as alike_count
    from stepped
    group by as_of_date, repeat_count, spend_step

)

select * from counted
