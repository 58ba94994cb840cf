with raw_receipt_line as (

    select * from {{ source('loyalty_pos', 'receipt_line') }}

),

renamed as (

    select
        {{ source_id('receipt_id') }} as receipt_id,
        {{ source_id('line_no') }} as line_no,
        {{ source_id('product_id') }} as product_id,
        cast(description as string) as product_name,
        try_cast(quantity as decimal(18, 3)) as quantity,
        cast(try_cast(line_amount_cents as decimal(18, 0)) / 100 as decimal(18, 2)) as line_total,
        cast(try_cast(cost_cents as decimal(18, 0)) / 100 as decimal(18, 2)) as cost_amount
    from raw_receipt_line

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['receipt_id', 'line_no'],
        newest_first=[]
    ) }}

)

select * from bucketed
