with web_events as (

    {{ union_doors('web_events') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}

),

nobodys_ids as (

    select distinct value as nobodys_id
    from placeholder_values
    where kind in ('any', 'text')

),

-- a page that knows nobody sends a word all the same: `undefined` is no cookie and no user
named as (

    select
        web_events.*,
        case
            when nobodys_cookies.nobodys_id is null and translate(web_events.anonymous_id, '0-', '') <> ''
                then web_events.source_system || ':' || web_events.source_instance || ':' || web_events.anonymous_id
        end as device_id,
        case
            when nobodys_users.nobodys_id is null and translate(web_events.site_user_id, '0-', '') <> ''
                then web_events.source_system || ':' || web_events.source_instance || ':' || web_events.site_user_id
        end as web_user_id,
        {{ clean_email('web_events.email') }} as standard_email
    from web_events
    left join nobodys_ids as nobodys_cookies
        on lower(web_events.anonymous_id) = nobodys_cookies.nobodys_id
    left join nobodys_ids as nobodys_users
        on lower(web_events.site_user_id) = nobodys_users.nobodys_id

),

measured as (

    select
        *,
        happened_at as claimed_at,
        case when received_at <= {{ run_time() }} then received_at end as usable_received_at,
        floor({{ epoch_seconds('received_at') }}) - floor({{ epoch_seconds('happened_at') }}) as seconds_late
    from named

),

-- nothing arrives before it happens: an hour is forgiven to a clock that is fast
judged as (

    select
        *,
        case
            when happened_at is null then 'undated'
            when seconds_late < -3600 or happened_at > {{ run_time() }} then 'future'
            when seconds_late > 86400.0 * {{ var('web_late_days') }} then 'too_late'
            when seconds_late > 86400 then 'late'
            else 'on_time'
        end as arrival
    from measured

),

timed_web_events as (

    select
        event_id,
        source_system,
        source_instance,
        source_table,
        source_event_id,
        event_kind,
        event_name,
        page_url,
        anonymous_id,
        site_user_id,
        record_id,
        device_id,
        web_user_id,
        standard_email,
        case when arrival in ('undated', 'future') then usable_received_at else claimed_at end as happened_at,
        claimed_at,
        received_at,
        cast(floor(case when seconds_late < 0 then 0 else seconds_late end / 3600) as bigint) as hours_late,
        arrival
    from judged

)

select * from timed_web_events
