-- never a name or an address put together from two records
with customer_values as (

    select * from {{ ref('customer_values') }}
    where value_rank = 1

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
