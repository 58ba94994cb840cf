with named_web_events as (

    select * from {{ ref('named_web_events') }}

),

late_web_events as (

    select
        cast(event_id as string) as event_id,
        cast(named_customer_id as string) as customer_id,
        cast(case
            when named_customer_id is not null then 'matched'
            when visitor is not null then 'unknown_record'
            else 'anonymous'
        end as string) as customer_match,
        cast(coalesce(named_reason, 'too_late') as string) as match_reason,
        cast(event_kind as string) as event_kind,
        cast(event_name as string) as event_name,
        cast(page_url as string) as page_url,
        cast(happened_at as timestamp) as happened_at,
        cast(received_at as timestamp) as received_at,
        cast(hours_late as bigint) as hours_late,
        cast(device_id as string) as device_id,
        cast(anonymous_id as string) as anonymous_id,
        cast(site_user_id as string) as site_user_id,
        cast(record_id as string) as record_id,
        cast(source_system as string) as source_system,
        cast(source_instance as string) as source_instance,
        cast(source_table as string) as source_table,
        cast(source_event_id as string) as source_event_id
    from named_web_events
    where arrival = 'too_late'

)

select * from late_web_events
