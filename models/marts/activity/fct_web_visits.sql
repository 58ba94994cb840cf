with fct_web_events as (

    select * from {{ ref('fct_web_events') }}

),

fct_web_visits as (

    select
        cast(visit_id as string) as visit_id,
        cast(max(customer_id) as string) as customer_id,
        cast(min(happened_at) as timestamp) as started_at,
        cast(max(happened_at) as timestamp) as ended_at,
        cast(count(*) as bigint) as event_count,
        cast(sum(case when event_kind = 'page' then 1 else 0 end) as bigint) as page_count,
        cast(max(case when event_id = visit_id then page_url end) as string) as first_page_url,
        cast(
            max(case when match_reason in ('user_id', 'email_of_user', 'email') then 1 else 0 end) = 1 as boolean
        ) as is_named,
        cast(max(device_id) as string) as device_id,
        cast(max(anonymous_id) as string) as anonymous_id,
        cast(max(source_system) as string) as source_system,
        cast(max(source_instance) as string) as source_instance
    from fct_web_events
    group by visit_id

)

select * from fct_web_visits
