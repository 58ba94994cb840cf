-- what the doors say and what the marts say, per source, currency and status: to the cent
with doors as (

    {{ union_doors('orders') }}

),

said as (

    select
        source_system,
        currency,
        order_status,
        count(*) as order_count,
        sum(gross_amount) as gross_amount,
        sum(refunded_amount) as refunded_amount,
        sum(gross_amount) - sum(refunded_amount) as net_amount
    from doors
    group by source_system, currency, order_status

),

kept as (

    select
        source_system,
        currency,
        order_status,
        count(*) as order_count,
        sum(gross_amount) as gross_amount,
        sum(refunded_amount) as refunded_amount,
        sum(net_amount) as net_amount
    from {{ ref('fct_orders') }}
    group by source_system, currency, order_status

),

compared as (

    select
        said.*,
        kept.order_count as kept_order_count,
        kept.net_amount as kept_net_amount,
        coalesce(said.order_count = kept.order_count, false)
        and coalesce(said.gross_amount = kept.gross_amount, false)
        and coalesce(said.refunded_amount = kept.refunded_amount, false)
        and coalesce(said.net_amount = kept.net_amount, false) as is_equal
    from said
    full outer join kept
        on said.source_system = kept.source_system
        and said.currency is not distinct from kept.currency
        and said.order_status = kept.order_status

)

select * from compared
where not is_equal
