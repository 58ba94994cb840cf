with learnt_fits as (

    {{ learnt_fits() }}

),

frozen_fits as (

    select * from {{ ref('frozen_fits') }}

),

clv_dates as (

    select * from {{ ref('clv_dates') }}

),

-- frozen fits, where there are any, win as a whole
clv_fits as (

    select
        clv_dates.as_of_date,
        frozen_fits.model_family,
        frozen_fits.parameter_1,
        frozen_fits.parameter_2,
        frozen_fits.parameter_3,
        frozen_fits.parameter_4,
        frozen_fits.log_likelihood,
        frozen_fits.customer_count,
        frozen_fits.repeater_count,
        frozen_fits.frequency_value_correlation,
        frozen_fits.fit_status
    from clv_dates
    inner join frozen_fits
        on clv_dates.purpose = frozen_fits.purpose
    union all
    select
        as_of_date,
        model_family,
        parameter_1,
        parameter_2,
        parameter_3,
        parameter_4,
        log_likelihood,
        customer_count,
        repeater_count,
        frequency_value_correlation,
        fit_status
    from learnt_fits
    where (select count(*) from frozen_fits) = 0

),

spend as (

    select * from clv_fits
    where model_family = 'gamma_gamma'

),

models as (

    select
        cast(clv_dates.as_of_date as date) as as_of_date,
        cast(clv_dates.purpose as string) as purpose,
        cast(clv_dates.holdout_weeks as bigint) as holdout_weeks,
        cast(clv_fits.model_family as string) as model_family,
        cast(case clv_fits.model_family when 'mbg_nbd' then 1 when 'bg_nbd' then 0 end as bigint) as first_dropout,
        cast(clv_fits.parameter_1 as double) as parameter_1,
        cast(clv_fits.parameter_2 as double) as parameter_2,
        cast(clv_fits.parameter_3 as double) as parameter_3,
        cast(clv_fits.parameter_4 as double) as parameter_4,
        cast(clv_fits.log_likelihood as double) as log_likelihood,
        cast(spend.parameter_1 as double) as spend_p,
        cast(spend.parameter_2 as double) as spend_q,
        cast(spend.parameter_3 as double) as spend_gamma,
        cast(spend.frequency_value_correlation as double) as frequency_value_correlation,
        cast(clv_fits.customer_count as bigint) as customer_count,
        cast(clv_fits.repeater_count as bigint) as repeater_count,
        cast(clv_fits.fit_status as string) as fit_status,
        cast(spend.fit_status as string) as spend_fit_status
    from clv_dates
    inner join clv_fits
        on clv_dates.as_of_date = clv_fits.as_of_date
    inner join spend
        on clv_dates.as_of_date = spend.as_of_date
    where clv_fits.model_family <> 'gamma_gamma'

)

select * from models
