-- each cell of a golden row names a record of that very customer, and the record says exactly that
with customer_values as (

    select * from {{ ref('customer_values') }}
    where value_rank = 1

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

golden_cells as (

    {{ golden_cells(ref('golden_customers'), 'customer_id') }}

),

record_cells as (

    {{ golden_cells(ref('customer_records'), 'record_id') }}

)

select
    golden_cells.customer_id,
    golden_cells.attribute,
    golden_cells.cell,
    customer_values.record_id,
    record_cells.cell as said_by_the_record
from golden_cells
left join customer_values
    on golden_cells.customer_id = customer_values.customer_id
    and golden_cells.attribute = customer_values.attribute
left join customer_ids
    on customer_values.record_id = customer_ids.record_id
    and golden_cells.customer_id = customer_ids.customer_id
left join record_cells
    on customer_ids.record_id = record_cells.record_id
    and golden_cells.attribute = record_cells.attribute
where (record_cells.cell is null or record_cells.cell <> golden_cells.cell)
    -- nobody has said what kind of customer this is
    and not (golden_cells.attribute = 'party_type' and golden_cells.cell = 'unknown')
