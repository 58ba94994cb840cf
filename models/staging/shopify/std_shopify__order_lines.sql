with order_lines as (

    select * from {{ ref('stg_shopify__order_line') }}

),

refunded_lines as (

    select * from {{ ref('stg_shopify__order_line_refund') }}

),

refunded_by_line as (

    select
        source_order_line_id,
        sum(coalesce(subtotal_amount, 0) + coalesce(tax_amount, 0)) as refunded_amount
    from refunded_lines
    where row_bucket = 'kept'
    group by source_order_line_id

),

lines_with_refunds as (

    select
        {{ qualified_id('shopify', 'order_lines.source_order_line_id') }} as order_line_id,
        {{ qualified_id('shopify', 'order_lines.source_order_id') }} as order_id,
        'shopify' as source_system,
        order_lines.product_id,
        order_lines.product_name,
        order_lines.quantity,
        cast(
            order_lines.unit_price * order_lines.quantity - coalesce(order_lines.discount_amount, 0) as decimal(18, 2)
        ) as gross_amount,
        cast(coalesce(refunded_by_line.refunded_amount, 0) as decimal(18, 2)) as refunded_amount,
        cast(null as decimal(18, 2)) as cost_amount
    from order_lines
    left join refunded_by_line
        on order_lines.source_order_line_id = refunded_by_line.source_order_line_id
    where order_lines.row_bucket = 'kept'

)

select * from lines_with_refunds
