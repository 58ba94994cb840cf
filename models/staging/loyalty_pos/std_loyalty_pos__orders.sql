with receipts as (

    select * from {{ ref('stg_loyalty_pos__receipt') }}

),

receipt_lines as (

    select * from {{ ref('stg_loyalty_pos__receipt_line') }}

),

cost_by_receipt as (

    select
        receipt_id,
        sum(cost_amount) as cost_amount
    from receipt_lines
    where row_bucket = 'kept'
    group by receipt_id

),

receipts_with_cost as (

    select
        {{ qualified_id('loyalty_pos', 'receipts.receipt_id') }} as order_id,
        'loyalty_pos' as source_system,
        'main' as source_instance,
        'receipt' as source_table,
        receipts.receipt_id as source_order_id,
        {{ qualified_id('loyalty_pos', 'receipts.card_no') }} as record_id,
        receipts.sold_at as ordered_at,
        'store' as channel,
        case when receipts.is_void then 'cancelled' else 'completed' end as order_status,
        receipts.total_amount as gross_amount,
        cast(0 as decimal(18, 2)) as refunded_amount,
        cast(cost_by_receipt.cost_amount as decimal(18, 2)) as cost_amount,
        receipts.currency,
        receipts.store_id
    from receipts
    left join cost_by_receipt
        on receipts.receipt_id = cost_by_receipt.receipt_id
    where receipts.row_bucket = 'kept'

)

select * from receipts_with_cost
