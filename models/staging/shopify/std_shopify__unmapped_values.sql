with orders as (

    select
        *,
        {{ qualified_id('shopify', 'source_order_id') }} as order_id
    from {{ ref('stg_shopify__order') }}
    where row_bucket = 'kept'

),

picklist_values as (

    select * from {{ ref('picklist_values') }}

),

typed as (

    select
        'shopify' as source_system,
        'financial_status' as attribute,
        financial_status as typed_value,
        order_id as example_id
    from orders
    union all
    select 'shopify', 'source_name', source_name, order_id from orders

),

unmapped as (

    {{ words_without_a_mapping('typed', 'picklist_values') }}

)

select * from unmapped
