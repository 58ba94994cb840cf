with orders as (

    select * from {{ ref('stg_shopify__order') }}

),

refunds as (

    select * from {{ ref('stg_shopify__refund') }}

),

refunded_lines as (

    select * from {{ ref('stg_shopify__order_line_refund') }}

),

picklist_values as (

    select * from {{ ref('picklist_values') }}

),

refunded_by_order as (

    select
        refunds.source_order_id,
        sum(coalesce(refunded_lines.subtotal_amount, 0) + coalesce(refunded_lines.tax_amount, 0)) as refunded_amount
    from refunds
    inner join refunded_lines
        on refunds.refund_id = refunded_lines.refund_id
        and refunded_lines.row_bucket = 'kept'
    where refunds.row_bucket = 'kept'
    group by refunds.source_order_id

),

orders_with_refunds as (

    select
        {{ qualified_id('shopify', 'orders.source_order_id') }} as order_id,
        'shopify' as source_system,
        'main' as source_instance,
        'order' as source_table,
        orders.source_order_id,
        {{ qualified_id('shopify', 'orders.buyer_id') }} as record_id,
        coalesce(orders.processed_at, orders.created_at) as ordered_at,
        case
            when orders.source_name is null then 'web'
            else coalesce(origins.standard_value, 'other')
        end as channel,
        case
            when orders.is_test then 'test'
            when orders.cancelled_at is not null then 'cancelled'
            else coalesce(payments.standard_value, 'completed')
        end as order_status,
        orders.total_price as gross_amount,
        cast(coalesce(refunded_by_order.refunded_amount, 0) as decimal(18, 2)) as refunded_amount,
        cast(null as decimal(18, 2)) as cost_amount,
        orders.currency,
        case when orders.source_name = 'pos' then orders.location_id end as store_id
    from orders
    left join refunded_by_order
        on orders.source_order_id = refunded_by_order.source_order_id
    left join picklist_values as origins
        on {{ fold_text('orders.source_name') }} = origins.typed_word
        and origins.attribute = 'source_name'
    left join picklist_values as payments
        on {{ fold_text('orders.financial_status') }} = payments.typed_word
        and payments.attribute = 'financial_status'
    where orders.row_bucket = 'kept'

)

select * from orders_with_refunds
