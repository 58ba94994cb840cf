with orders as (

    {{ union_doors('orders') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

matched as (

    select
        cast(orders.order_id as string) as order_id,
        cast(customer_members.customer_id as string) as customer_id,
        cast(case
            when orders.record_id is null then 'anonymous'
            when customer_members.customer_id is null then 'unknown_record'
            else 'matched'
        end as string) as customer_match,
        cast(orders.record_id as string) as record_id,
        cast(orders.source_system as string) as source_system,
        cast(orders.source_instance as string) as source_instance,
        cast(orders.source_table as string) as source_table,
        cast(orders.source_order_id as string) as source_order_id,
        cast(orders.ordered_at as timestamp) as ordered_at,
        cast(orders.channel as string) as channel,
        cast(orders.store_id as string) as store_id,
        cast(orders.order_status as string) as order_status,
        cast(orders.order_status = 'completed' as boolean) as is_counted,
        cast(orders.currency as string) as currency,
        cast(orders.gross_amount as decimal(18, 2)) as gross_amount,
        cast(orders.refunded_amount as decimal(18, 2)) as refunded_amount,
        cast(orders.gross_amount - orders.refunded_amount as decimal(18, 2)) as net_amount,
        cast(orders.cost_amount as decimal(18, 2)) as cost_amount
    from orders
    left join customer_members
        on orders.record_id = customer_members.record_id

)

select * from matched
