with web_sittings as (

    select * from {{ ref('web_sittings') }}

),

web_devices as (

    select * from {{ ref('web_devices') }}

),

-- who is named next on the device, in this visit or soon after
tied as (

    select
        web_sittings.event_id,
        web_sittings.device_id,
        web_sittings.event_number,
        web_sittings.sitting_number,
        web_devices.visitor_count,
        web_devices.only_customer_id,
        next_named.visitor as next_visitor,
        next_named.named_customer_id as next_customer_id,
        next_named.sitting_number = web_sittings.sitting_number
        or {{ epoch_seconds('next_named.happened_at') }} - {{ epoch_seconds('web_sittings.happened_at') }}
        <= 60 * {{ var('web_backfill_minutes') }} as is_soon
    from web_sittings
    inner join web_devices
        on web_sittings.device_id = web_devices.device_id
    left join web_sittings as next_named
        on web_sittings.device_id = next_named.device_id
        and web_sittings.next_named_number = next_named.event_number

),

stitched_web_events as (

    select
        event_id,
        device_id,
        event_number,
        sitting_number,
        case
            when is_soon then next_customer_id
            else only_customer_id
        end as stitched_customer_id,
        case
            when visitor_count = 0 then 'nobody_named'
            when is_soon and next_customer_id is not null then 'named_next'
            when is_soon then 'unknown_visitor'
            when only_customer_id is not null then 'only_visitor'
            when visitor_count = 1 then 'unknown_visitor'
            else 'several_visitors'
        end as stitched_reason
    from tied

)

select * from stitched_web_events
