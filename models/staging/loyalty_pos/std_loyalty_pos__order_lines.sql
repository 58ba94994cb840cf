with receipt_lines as (

    select * from {{ ref('stg_loyalty_pos__receipt_line') }}

),

order_lines as (

    select
        {{ qualified_id('loyalty_pos', "receipt_id || ':' || line_no") }} as order_line_id,
        {{ qualified_id('loyalty_pos', 'receipt_id') }} as order_id,
        'loyalty_pos' as source_system,
        product_id,
        product_name,
        quantity,
        line_total as gross_amount,
        cast(0 as decimal(18, 2)) as refunded_amount,
        cost_amount
    from receipt_lines
    where row_bucket = 'kept'

)

select * from order_lines
