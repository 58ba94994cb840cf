-- each probability falls into exactly one band
with probabilities as (

    select cast(tens.digit * 10 + ones.digit as double) / 100 as p_alive
    from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)) as tens (digit)
    cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as ones (digit)
    where tens.digit < 10 or ones.digit = 0

)

select
    probabilities.p_alive,
    count(churn_risk_bands.churn_risk_band) as band_count
from probabilities
left join {{ ref('churn_risk_bands') }} as churn_risk_bands
    on probabilities.p_alive >= churn_risk_bands.p_alive_from
    and probabilities.p_alive < churn_risk_bands.p_alive_below
group by probabilities.p_alive
having count(churn_risk_bands.churn_risk_band) <> 1
