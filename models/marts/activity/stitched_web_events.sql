with web_sittings as (

    select * from {{ ref('web_sittings') }}

),

web_devices as (

    select * from {{ ref('web_devices') }}

),

neighbours as (

    select
        web_sittings.event_id,
        web_sittings.device_id,
        web_sittings.event_number,
        web_sittings.sitting_number,
        web_devices.visitor_count,
        web_devices.only_customer_id,
        next_named.visitor as next_visitor,
        next_named.named_customer_id as next_customer_id,
        next_named.sitting_number = web_sittings.sitting_number as is_same_sitting,
        coalesce(last_named.visitor <> next_named.visitor, false) as is_after_another,
        floor({{ epoch_seconds('next_named.happened_at') }})
        - floor({{ epoch_seconds('web_sittings.happened_at') }}) as seconds_to_next,
        floor({{ epoch_seconds('web_sittings.happened_at') }})
        - floor({{ epoch_seconds('last_named.happened_at') }}) as seconds_since_last
    from web_sittings
    inner join web_devices
        on web_sittings.device_id = web_devices.device_id
    left join web_sittings as next_named
        on web_sittings.device_id = next_named.device_id
        and web_sittings.next_named_number = next_named.event_number
    left join web_sittings as last_named
        on web_sittings.device_id = last_named.device_id
        and web_sittings.last_named_number = last_named.event_number

),

-- between two visitors without a pause, an event is the next one's where it is soon, and nearer to the next one
tied as (

    select
        *,
        case
            when is_after_another
                then seconds_to_next <= 60 * {{ var('web_backfill_minutes') }} and seconds_to_next < seconds_since_last
            else is_same_sitting or seconds_to_next <= 60 * {{ var('web_backfill_minutes') }}
        end as is_soon
    from neighbours

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
