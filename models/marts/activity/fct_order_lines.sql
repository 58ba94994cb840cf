with order_lines as (

    {{ union_doors('order_lines') }}

),

fct_orders as (

    select * from {{ ref('fct_orders') }}

),

-- a line without its order is kept: its money was in the source
lines as (

    select
        cast(order_lines.order_line_id as string) as order_line_id,
        cast(order_lines.order_id as string) as order_id,
        cast(fct_orders.customer_id as string) as customer_id,
        cast(order_lines.source_system as string) as source_system,
        cast(fct_orders.ordered_at as timestamp) as ordered_at,
        cast(coalesce(fct_orders.is_counted, false) as boolean) as is_counted,
        cast(order_lines.product_id as string) as product_id,
        cast(order_lines.product_name as string) as product_name,
        cast(order_lines.quantity as decimal(18, 3)) as quantity,
        cast(fct_orders.currency as string) as currency,
        cast(order_lines.gross_amount as decimal(18, 2)) as gross_amount,
        cast(order_lines.refunded_amount as decimal(18, 2)) as refunded_amount,
        cast(order_lines.gross_amount - order_lines.refunded_amount as decimal(18, 2)) as net_amount,
        cast(order_lines.cost_amount as decimal(18, 2)) as cost_amount
    from order_lines
    left join fct_orders
        on order_lines.order_id = fct_orders.order_id

)

select * from lines
