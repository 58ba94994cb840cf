-- a steward's value that holds and does not stand in the golden row, or is not marked as the steward's
with steward_values as (

    select * from {{ ref('steward_values') }}
    where override_status = 'in_force'

),

customer_values as (

    select * from {{ ref('customer_values') }}
    where is_golden

)

select
    steward_values.customer_id,
    steward_values.attribute,
    steward_values.attribute_value,
    customer_values.attribute_value as golden_value,
    customer_values.rule
from steward_values
left join customer_values
    on steward_values.customer_id = customer_values.customer_id
    and steward_values.attribute = customer_values.attribute
where
    customer_values.attribute_value is null
    or customer_values.attribute_value <> steward_values.attribute_value
    or customer_values.rule <> 'steward'
