with checkouts as (

    select * from {{ ref('stg_shopify__abandoned_checkout') }}

),

-- a checkout that was closed became an order after all
carts as (

    select
        {{ qualified_id('shopify', 'checkout_id') }} as cart_id,
        'shopify' as source_system,
        'main' as source_instance,
        'abandoned_checkout' as source_table,
        checkout_id as source_cart_id,
        {{ qualified_id('shopify', 'shop_customer_id') }} as record_id,
        created_at as started_at,
        case when closed_at is null then 'abandoned' else 'recovered' end as cart_status,
        total_price as gross_amount,
        currency
    from checkouts
    where row_bucket = 'kept'

)

select * from carts
