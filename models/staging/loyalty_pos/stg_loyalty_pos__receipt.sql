with raw_receipt as (

    select * from {{ source('loyalty_pos', 'receipt') }}

),

renamed as (

    select
        {{ source_id('receipt_id') }} as receipt_id,
        {{ source_id('card_no') }} as card_no,
        {{ source_id('store_id') }} as store_id,
        {{ source_id('till_id') }} as till_id,
        cast(try_cast(total_amount_cents as decimal(18, 0)) / 100 as decimal(18, 2)) as total_amount,
        cast(currency as string) as currency,
        cast(payment_type as string) as payment_type,
        coalesce({{ read_flag('is_void') }}, false) as is_void,
        {{ timestamp_utc('sold_at') }} as sold_at
    from raw_receipt

),

-- no time of change in a till: of two versions the voided one is the later
bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['receipt_id'],
        newest_first=['is_void'],
        expected=['sold_at', 'total_amount']
    ) }}

)

select * from bucketed
