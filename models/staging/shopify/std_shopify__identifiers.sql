with customers as (

    select * from {{ ref('stg_shopify__customer') }}

),

addresses as (

    select * from {{ ref('stg_shopify__customer_address') }}

),

orders as (

    select * from {{ ref('stg_shopify__order') }}

),

checkouts as (

    select * from {{ ref('stg_shopify__abandoned_checkout') }}

),

stacked as (

    select
        shop_customer_id as source_id,
        'email' as identifier_kind,
        email as identifier_value,
        created_at as first_seen_at,
        updated_at as last_seen_at,
        row_bucket
    from customers
    union all
    select shop_customer_id, 'phone', phone, created_at, updated_at, row_bucket from customers
    union all
    select shop_customer_id, 'phone', phone, null, null, row_bucket from addresses
    union all
    select buyer_id, 'email', email, created_at, created_at, row_bucket
    from orders
    where not is_test
    union all
    select buyer_id, 'phone', billing_phone, created_at, created_at, row_bucket
    from orders
    where not is_test
    union all
    select shop_customer_id, 'email', email, created_at, created_at, row_bucket from checkouts
    union all
    select shop_customer_id, 'phone', phone, created_at, created_at, row_bucket from checkouts

),

identifiers as (

    select
        {{ qualified_id('shopify', 'source_id') }} as record_id,
        identifier_kind,
        identifier_value,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at
    from stacked
    where
        row_bucket = 'kept'
        and source_id is not null
        and identifier_value is not null
    group by source_id, identifier_kind, identifier_value

)

select * from identifiers
