-- a value of rank 1 that does not stand in the golden row, or stands there otherwise
with customer_values as (

    select * from {{ ref('customer_values') }}
    where value_rank = 1

),

golden_cells as (

    {{ golden_cells(ref('golden_customers'), 'customer_id') }}

)

select
    customer_values.customer_id,
    customer_values.attribute,
    customer_values.attribute_value,
    golden_cells.cell
from customer_values
left join golden_cells
    on customer_values.customer_id = golden_cells.customer_id
    and customer_values.attribute = golden_cells.attribute
where golden_cells.cell is null or golden_cells.cell <> customer_values.attribute_value
