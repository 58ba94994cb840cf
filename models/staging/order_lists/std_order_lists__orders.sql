with order_lines as (

    select * from {{ ref('int_order_lists__order_lines') }}

),

sum_lines as (

    select
        order_id,
        source as source_system,
        cast('main' as string) as source_instance,
        cast('order_lists' as string) as source_table,
        source_order_id,
        record_id,
        min(ordered_at) as ordered_at,
        min(channel) as channel,
        order_status,
        cast(sum(gross_amount) as decimal(18, 2)) as gross_amount,
        cast(sum(refunded_amount) as decimal(18, 2)) as refunded_amount,
        cast(sum(cost) as decimal(18, 2)) as cost_amount,
        cast(coalesce(order_currency, '{{ var("reporting_currency", "EUR") }}') as string) as currency,
        min(store_id) as store_id
    from order_lines
    group by order_id, source, source_order_id, record_id, order_status, order_currency

)

select * from sum_lines
