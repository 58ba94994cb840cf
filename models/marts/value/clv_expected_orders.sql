with clv_models as (

    select * from {{ ref('clv_models') }}
    where fit_status = 'ok' and first_dropout is not null

),

clv_inputs as (

    select * from {{ ref('clv_inputs') }}

),

clv_horizons as (

    select * from {{ ref('clv_horizons') }}

),

histories as (

    select distinct
        as_of_date,
        repeat_count,
        tenure_weeks
    from clv_inputs

),

-- a = 1 is a removable gap in the formula: step over it
prepared as (

    select
        clv_models.model_family,
        histories.*,
        clv_horizons.horizon_number,
        clv_horizons.discount_factor,
        clv_models.parameter_1 as rate_shape,
        clv_models.parameter_3 + clv_models.parameter_4 - 1 + clv_models.first_dropout as dropout_weight,
        case when abs(clv_models.parameter_3 - 1) < 1e-7 then 1 + 2e-7 else clv_models.parameter_3 end as dropout_a,
        clv_horizons.horizon_weeks
        / (clv_models.parameter_2 + histories.tenure_weeks + clv_horizons.horizon_weeks) as argument
    from clv_models
    inner join histories
        on clv_models.as_of_date = histories.as_of_date
    inner join clv_horizons
        on clv_models.as_of_date = clv_horizons.as_of_date

),

-- Euler's transform: no parameter of the series grows with the purchases, so heavy buyers stay finite
expected as (

    select
        *,
        (dropout_weight + repeat_count) / (dropout_a - 1) * (
            1 - power(1 - argument, dropout_a - 1)
            * {{ hypergeometric_series(
                '(dropout_weight - rate_shape)', '(dropout_a - 1)', '(dropout_weight + repeat_count)', 'argument'
            ) }}
        ) as expected_orders_if_alive
    from prepared

),

stepped as (

    select
        *,
        expected_orders_if_alive - coalesce(lag(expected_orders_if_alive) over (
            partition by as_of_date, model_family, repeat_count, tenure_weeks
            order by horizon_number
        ), 0) as orders_of_step
    from expected

),

summed as (

    select
        as_of_date,
        model_family,
        repeat_count,
        tenure_weeks,
        max(expected_orders_if_alive) as expected_orders_if_alive,
        sum(orders_of_step * discount_factor) as discounted_orders_if_alive
    from stepped
    group by as_of_date, model_family, repeat_count, tenure_weeks

)

select * from summed
