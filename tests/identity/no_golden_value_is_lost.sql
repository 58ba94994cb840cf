-- a winning value that does not stand in the golden row, or stands there otherwise
with winning_values as (

    select * from {{ ref('winning_values') }}

),

golden_cells as (

    {{ golden_cells(ref('golden_customers'), 'customer_id', golden_attributes()) }}

)

select
    winning_values.customer_id,
    winning_values.attribute,
    winning_values.attribute_value,
    golden_cells.cell
from winning_values
left join golden_cells
    on winning_values.customer_id = golden_cells.customer_id
    and winning_values.attribute = golden_cells.attribute
where golden_cells.cell is null or golden_cells.cell <> winning_values.attribute_value
