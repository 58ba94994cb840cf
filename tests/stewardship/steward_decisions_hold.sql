{{ config(severity='warn') }}

-- decisions of the stewards' seeds that do not hold, or were taken on records that look different now
select
    steward_decision,
    id_1,
    id_2,
    decided_by,
    decided_on,
    status,
    status_in_words
from {{ ref('steward_decisions') }}
where status <> 'in_force'
