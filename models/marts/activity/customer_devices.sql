with named_web_events as (

    select * from {{ ref('named_web_events') }}

),

web_devices as (

    select * from {{ ref('web_devices') }}

),

-- by what was said there, not by what was concluded
customer_devices as (

    select
        cast(named_web_events.device_id as string) as device_id,
        cast(named_web_events.named_customer_id as string) as customer_id,
        cast(max(named_web_events.anonymous_id) as string) as anonymous_id,
        cast(max(named_web_events.source_system) as string) as source_system,
        cast(max(named_web_events.source_instance) as string) as source_instance,
        cast(max(web_devices.visitor_count) as bigint) as visitor_count,
        cast(count(*) as bigint) as named_event_count,
        cast(min(named_web_events.happened_at) as timestamp) as first_seen_at,
        cast(max(named_web_events.happened_at) as timestamp) as last_seen_at
    from named_web_events
    inner join web_devices
        on named_web_events.device_id = web_devices.device_id
    where named_web_events.named_customer_id is not null
        and named_web_events.happened_at is not null
        and named_web_events.arrival <> 'too_late'
    group by named_web_events.device_id, named_web_events.named_customer_id

)

select * from customer_devices
