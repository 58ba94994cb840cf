{{ config(severity='warn') }}

-- figures beyond their limits in seed quality_metrics: have a look before you trust the customers
select
    metric,
    value,
    out_of,
    warn_below,
    warn_above,
    meaning
from {{ ref('match_quality') }}
where is_alarming
