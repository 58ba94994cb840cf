with raw_order_line_refund as (

    select * from {{ source('shopify', 'order_line_refund') }}

),

renamed as (

    select
        {{ source_id('id') }} as order_line_refund_id,
        {{ source_id('refund_id') }} as refund_id,
        {{ source_id('order_line_id') }} as source_order_line_id,
        try_cast(quantity as decimal(18, 3)) as refunded_quantity,
        try_cast(subtotal as decimal(18, 2)) as subtotal_amount,
        try_cast(total_tax as decimal(18, 2)) as tax_amount,
        {{ source_id('location_id') }} as location_id,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_order_line_refund

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['order_line_refund_id'],
        newest_first=['loaded_at']
    ) }}

)

select * from bucketed
