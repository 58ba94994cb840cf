with raw_order as (

    select * from {{ source('shopify', 'order') }}

),

renamed as (

    select
        {{ source_id('id') }} as source_order_id,
        {{ source_id('customer_id') }} as shop_customer_id,
        cast(email as string) as email,
        cast(billing_address_phone as string) as billing_phone,
        cast(shipping_address_zip as string) as shipping_postal_code,
        try_cast(total_price as decimal(18, 2)) as total_price,
        cast(currency as string) as currency,
        cast(financial_status as string) as financial_status,
        cast(source_name as string) as source_name,
        {{ source_id('location_id') }} as location_id,
        coalesce({{ read_flag('test') }}, false) as is_test,
        coalesce({{ read_flag('_fivetran_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('created_at') }} as created_at,
        {{ timestamp_utc('processed_at') }} as processed_at,
        {{ timestamp_utc('cancelled_at') }} as cancelled_at,
        {{ timestamp_utc('updated_at') }} as updated_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_order

),

-- a guest is named after the order, provided that something was left to know him by
with_buyer as (

    select
        renamed.*,
        coalesce(
            shop_customer_id,
            case
                when not is_test and (trim(email) <> '' or trim(billing_phone) <> '') then 'order-' || source_order_id
            end
        ) as buyer_id
    from renamed

),

bucketed as (

    {{ rows_with_bucket(
        'with_buyer',
        key=['source_order_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted',
        expected=['created_at', 'total_price']
    ) }}

)

select * from bucketed
