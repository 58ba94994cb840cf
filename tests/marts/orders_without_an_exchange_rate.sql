{{ config(severity='warn') }}
-- orders left out of every value because their currency has no rate in the seed exchange_rates
with fct_orders as (

    select * from {{ ref('fct_orders') }}
    where is_counted and customer_id is not null

),

exchange_rates as (

    select * from {{ ref('exchange_rates') }}

)

select
    fct_orders.source_system,
    fct_orders.currency,
    count(*) as order_count,
    sum(fct_orders.net_amount) as net_amount
from fct_orders
left join exchange_rates
    on fct_orders.currency = exchange_rates.currency
where exchange_rates.currency is null
group by fct_orders.source_system, fct_orders.currency
