with orders as (

    select * from {{ ref('stg_shopify__order') }}

),

-- the shop keeps no customer for a guest: each guest order is a record of its own
guests as (

    select
        'order' as source_table,
        buyer_id as source_record_id,
        cast(null as string) as first_name,
        cast(null as string) as last_name,
        email,
        billing_phone as phone,
        cast(null as string) as street,
        shipping_postal_code as postal_code,
        cast(null as string) as city,
        cast(null as string) as region,
        cast(null as string) as country_code,
        cast(null as string) as company,
        created_at,
        updated_at,
        false as is_deleted_at_source
    from orders
    where
        row_bucket = 'kept'
        and shop_customer_id is null
        and buyer_id is not null

)

select * from guests
