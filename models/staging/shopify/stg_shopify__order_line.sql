with raw_order_line as (

    select * from {{ source('shopify', 'order_line') }}

),

renamed as (

    select
        {{ source_id('id') }} as source_order_line_id,
        {{ source_id('order_id') }} as source_order_id,
        {{ source_id('product_id') }} as product_id,
        cast(sku as string) as sku,
        cast(title as string) as product_name,
        try_cast(quantity as decimal(18, 3)) as quantity,
        try_cast(price as decimal(18, 2)) as unit_price,
        try_cast(total_discount as decimal(18, 2)) as discount_amount,
        coalesce({{ read_flag('gift_card') }}, false) as is_gift_card,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_order_line

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['source_order_line_id'],
        newest_first=['loaded_at']
    ) }}

)

select * from bucketed
