-- each value of a customer, golden or not, names a record of that very customer, and the record says exactly that; and each
-- golden cell is made of such values
with customer_values as (

    select * from {{ ref('customer_values') }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

winning_values as (

    select * from {{ ref('winning_values') }}

),

golden_cells as (

    {{ golden_cells(ref('golden_customers'), 'customer_id', golden_attributes()) }}

),

record_cells as (

    {{ golden_cells(ref('customer_records'), 'record_id', golden_attributes() | reject('in', ['emails', 'phones']) | list) }}

)

select
    customer_values.customer_id,
    customer_values.attribute,
    customer_values.attribute_value,
    customer_values.record_id,
    record_cells.cell as said_by_the_record
from customer_values
left join customer_ids
    on customer_values.record_id = customer_ids.record_id
    and customer_values.customer_id = customer_ids.customer_id
left join record_cells
    on customer_ids.record_id = record_cells.record_id
    and case customer_values.attribute
        when 'emails' then 'email'
        when 'phones' then 'phone'
        else customer_values.attribute
    end = record_cells.attribute
where
    customer_values.source_system <> 'steward'
    and (record_cells.cell is null or record_cells.cell <> customer_values.attribute_value)
union all
select
    golden_cells.customer_id,
    golden_cells.attribute,
    golden_cells.cell as attribute_value,
    cast(null as string) as record_id,
    winning_values.attribute_value as said_by_the_record
from golden_cells
left join winning_values
    on golden_cells.customer_id = winning_values.customer_id
    and golden_cells.attribute = winning_values.attribute
where
    (winning_values.attribute_value is null or winning_values.attribute_value <> golden_cells.cell)
    -- nobody has said what kind of customer this is
    and not (golden_cells.attribute = 'party_type' and golden_cells.cell = 'unknown')
