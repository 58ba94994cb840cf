with customer_orders as (

    select * from {{ ref('customer_orders') }}

),

days as (

    select
        customer_id,
        purchase_date,
        cast(count(*) as bigint) as order_count,
        cast(sum(net_amount_reporting) as decimal(18, 2)) as net_revenue,
        cast(sum(net_amount_reporting - cost_amount_reporting) as decimal(18, 2)) as net_margin,
        -- a day on which all was given back is not a purchase; a free order is one
        sum(net_amount_reporting) > 0
        or (sum(net_amount_reporting) = 0 and sum(refunded_amount_reporting) = 0) as is_purchase
    from customer_orders
    group by customer_id, purchase_date

)

select * from days
