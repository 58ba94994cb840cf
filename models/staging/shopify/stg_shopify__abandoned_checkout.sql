with raw_abandoned_checkout as (

    select * from {{ source('shopify', 'abandoned_checkout') }}

),

renamed as (

    select
        {{ source_id('id') }} as checkout_id,
        {{ source_id('customer_id') }} as shop_customer_id,
        cast(email as string) as email,
        cast(phone as string) as phone,
        try_cast(total_price as decimal(18, 2)) as total_price,
        cast(currency as string) as currency,
        coalesce({{ read_flag('_fivetran_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('created_at') }} as created_at,
        {{ timestamp_utc('closed_at') }} as closed_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_abandoned_checkout

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['checkout_id'],
        newest_first=['loaded_at', 'created_at'],
        deleted='is_deleted'
    ) }}

)

select * from bucketed
