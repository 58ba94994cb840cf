with named_web_events as (

    select * from {{ ref('named_web_events') }}

),

ordered as (

    select
        event_id,
        device_id,
        happened_at,
        named_customer_id,
        visitor,
        row_number() over (partition by device_id order by happened_at, event_id) as event_number,
        lag(happened_at) over (partition by device_id order by happened_at, event_id) as event_before_at
    from named_web_events
    where device_id is not null and happened_at is not null and arrival <> 'too_late'

),

paused as (

    select
        *,
        floor({{ epoch_seconds('happened_at') }}) - floor({{ epoch_seconds('event_before_at') }}) as pause_seconds
    from ordered

),

sat as (

    select
        *,
        cast(sum(case when pause_seconds <= 60 * {{ var('web_visit_pause_minutes') }} then 0 else 1 end) over (
            partition by device_id
            order by event_number
            rows between unbounded preceding and current row
        ) as bigint) as sitting_number
    from paused

),

web_sittings as (

    select
        event_id,
        device_id,
        happened_at,
        event_number,
        named_customer_id,
        visitor,
        sitting_number,
        max(case when visitor is not null then event_number end) over (
            partition by device_id, sitting_number
            order by event_number
            rows between unbounded preceding and current row
        ) as last_named_number,
        min(case when visitor is not null then event_number end) over (
            partition by device_id
            order by event_number
            rows between current row and unbounded following
        ) as next_named_number
    from sat

)

select * from web_sittings
