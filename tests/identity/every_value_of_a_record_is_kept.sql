-- a value that a record has and that is no row of customer_values, neither golden nor rival: it would be lost without a word
with record_cells as (

    {{ golden_cells(ref('customer_records'), 'record_id', golden_attributes() | reject('in', ['emails', 'phones']) | list) }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

customer_values as (

    select * from {{ ref('customer_values') }}

),

-- an e-mail address and a phone are one of the list, too
awaited as (

    select record_id, attribute, cell
    from record_cells
    union all
    select record_id, concat(attribute, 's') as attribute, cell
    from record_cells
    where attribute in ('email', 'phone')

)

select
    customer_ids.customer_id,
    awaited.record_id,
    awaited.attribute,
    awaited.cell
from awaited
inner join customer_ids
    on awaited.record_id = customer_ids.record_id
left join customer_values
    on customer_ids.customer_id = customer_values.customer_id
    and awaited.record_id = customer_values.record_id
    and awaited.attribute = customer_values.attribute
    and awaited.cell = customer_values.attribute_value
where
    customer_values.record_id is null
    -- nobody has said what kind of customer this is
    and not (awaited.attribute = 'party_type' and awaited.cell = 'unknown')
