-- never a name or an address put together from two records, or from a record and a steward's word
with customer_values as (

    select * from {{ ref('customer_values') }}
    where is_golden and rule <> 'union'

),

attribute_groups as (

    select * from {{ ref('attribute_groups') }}

)

select
    customer_values.customer_id,
    attribute_groups.attribute_group,
    count(distinct customer_values.record_id) as record_count
from customer_values
inner join attribute_groups
    on customer_values.attribute = attribute_groups.attribute
group by customer_values.customer_id, attribute_groups.attribute_group
having count(distinct customer_values.record_id) > 1
