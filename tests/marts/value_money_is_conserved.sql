{{ config(group='analytics') }}
-- counted, matched and convertible orders, in the reporting currency, and the days they fall on: to the cent
with orders as (

    select sum(net_amount_reporting) as net_amount
    from {{ ref('customer_orders') }}

),

days as (

    select sum(net_revenue) as net_amount
    from {{ ref('customer_purchase_days') }}

)

select
    orders.net_amount as amount_of_orders,
    days.net_amount as amount_of_days
from orders
cross join days
where orders.net_amount is distinct from days.net_amount
