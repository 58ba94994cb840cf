{{ config(severity='warn') }}
-- what a steward says of a customer's value and does not hold
select
    customer_or_record,
    attribute,
    told_value,
    override_status,
    override_status_in_words
from {{ ref('steward_values') }}
where override_status <> 'in_force'
