with named_web_events as (

    select * from {{ ref('named_web_events') }}

),

stitched_web_events as (

    select * from {{ ref('stitched_web_events') }}

),

matched as (

    select
        named_web_events.*,
        stitched_web_events.event_number,
        stitched_web_events.sitting_number,
        case
            when named_web_events.visitor is null then stitched_web_events.stitched_customer_id
            else named_web_events.named_customer_id
        end as customer_id,
        coalesce(
            named_web_events.named_reason,
            stitched_web_events.stitched_reason,
            case when named_web_events.device_id is null then 'no_cookie' else 'no_time' end
        ) as match_reason
    from named_web_events
    left join stitched_web_events
        on named_web_events.event_id = stitched_web_events.event_id
    where named_web_events.arrival <> 'too_late'

),

-- a visit is one visitor's: on a shared device it ends where another begins
visited as (

    select
        *,
        first_value(event_id) over (
            partition by coalesce(cast(sitting_number as string), event_id), device_id, customer_id
            order by event_number
            rows between unbounded preceding and current row
        ) as visit_id
    from matched

),

fct_web_events as (

    select
        cast(event_id as string) as event_id,
        cast(customer_id as string) as customer_id,
        cast(case
            when customer_id is not null then 'matched'
            when visitor is not null then 'unknown_record'
            else 'anonymous'
        end as string) as customer_match,
        cast(match_reason as string) as match_reason,
        cast(visit_id as string) as visit_id,
        cast(event_kind as string) as event_kind,
        cast(event_name as string) as event_name,
        cast(page_url as string) as page_url,
        cast(happened_at as timestamp) as happened_at,
        cast(claimed_at as timestamp) as claimed_at,
        cast(received_at as timestamp) as received_at,
        cast(arrival as string) as arrival,
        cast(hours_late as bigint) as hours_late,
        cast(device_id as string) as device_id,
        cast(anonymous_id as string) as anonymous_id,
        cast(site_user_id as string) as site_user_id,
        cast(record_id as string) as record_id,
        cast(source_system as string) as source_system,
        cast(source_instance as string) as source_instance,
        cast(source_table as string) as source_table,
        cast(source_event_id as string) as source_event_id
    from visited

)

select * from fct_web_events
