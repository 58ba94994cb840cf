with opportunities as (

    select * from {{ ref('stg_salesforce__opportunity') }}

),

-- an opportunity names the account that bought, not the person; without a currency it is in the organisation's own
orders as (

    select
        {{ qualified_id('salesforce', 'opportunity_id') }} as order_id,
        'salesforce' as source_system,
        'main' as source_instance,
        'opportunity' as source_table,
        opportunity_id as source_order_id,
        {{ qualified_id('salesforce', 'account_id') }} as record_id,
        closed_at as ordered_at,
        'sales' as channel,
        'completed' as order_status,
        amount as gross_amount,
        cast(0 as decimal(18, 2)) as refunded_amount,
        cast(null as decimal(18, 2)) as cost_amount,
        coalesce(currency, '{{ var("salesforce_currency", "EUR") }}') as currency,
        cast(null as string) as store_id
    from opportunities
    where
        row_bucket = 'kept'
        and is_won

)

select * from orders
