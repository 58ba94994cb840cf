-- without weights no pair is scored and every record stands alone: where Python models do not run, `c360 train --freeze`
-- must have filled the seed frozen_weights
with counted as (

    select count(*) as weight_count
    from {{ ref('match_weights') }}

)

select weight_count
from counted
where weight_count = 0
