with raw_refund as (

    select * from {{ source('shopify', 'refund') }}

),

renamed as (

    select
        {{ source_id('id') }} as refund_id,
        {{ source_id('order_id') }} as source_order_id,
        {{ timestamp_utc('created_at') }} as created_at,
        {{ timestamp_utc('processed_at') }} as processed_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_refund

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['refund_id'],
        newest_first=['loaded_at', 'processed_at']
    ) }}

)

select * from bucketed
