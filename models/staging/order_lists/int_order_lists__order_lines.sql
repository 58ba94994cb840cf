with lines as (

    select * from {{ ref('stg_order_lists__order_line') }}
    where row_bucket = 'kept'

),

picklist_values as (

    select * from {{ ref('picklist_values') }}

),

-- a word that no mapping knows is told by the door unmapped_values
name_parts as (

    select
        lines.*,
        coalesce(channels.standard_value, 'other') as channel,
        coalesce(statuses.standard_value, 'completed') as order_status
    from lines
    left join picklist_values as channels
        on {{ fold_text('lines.raw_channel') }} = channels.typed_word
        and channels.attribute = 'channel'
    left join picklist_values as statuses
        on {{ fold_text('lines.raw_order_status') }} = statuses.typed_word
        and statuses.attribute = 'order_status'

),

describe_orders as (

    select
        *,
        min(source_record_id) over (partition by source, source_order_id) as first_buyer,
        max(source_record_id) over (partition by source, source_order_id) as last_buyer,
        min(currency) over (partition by source, source_order_id) as first_currency,
        max(currency) over (partition by source, source_order_id) as last_currency,
        min(order_status) over (partition by source, source_order_id) as first_status,
        max(order_status) over (partition by source, source_order_id) as last_status
    from name_parts

),

-- an order id that several buyers, currencies or states share names several orders
name_orders as (

    select
        *,
        concat_ws(
            ':',
            source,
            'main',
            source_order_id,
            case when first_buyer <> last_buyer then coalesce(source_record_id, 'anonymous') end,
            case when first_currency <> last_currency then coalesce(currency, 'unknown') end,
            case when first_status <> last_status then order_status end
        ) as order_id,
        case when first_buyer <> last_buyer then source_record_id else first_buyer end as source_buyer_id,
        case when first_currency <> last_currency then currency else first_currency end as order_currency
    from describe_orders

),

number_lines as (

    select
        *,
        source || ':main:' || source_buyer_id as record_id,
        row_number() over (partition by order_id order by file_name, row_number) as line_number,
        greatest(line_amount, cast(0 as decimal(18, 2))) as gross_amount,
        greatest(-line_amount, cast(0 as decimal(18, 2))) as refunded_amount
    from name_orders

)

select * from number_lines
