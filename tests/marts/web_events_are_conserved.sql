-- every event that the doors gave is in time or too late, once
with doors as (

    {{ union_doors('web_events') }}

),

placed as (

    select event_id from {{ ref('fct_web_events') }}
    union all
    select event_id from {{ ref('late_web_events') }}

),

counted_placed as (

    select
        event_id,
        count(*) as place_count
    from placed
    group by event_id

),

compared as (

    select
        doors.event_id,
        counted_placed.event_id as placed_event_id,
        counted_placed.place_count
    from doors
    full outer join counted_placed
        on doors.event_id = counted_placed.event_id

)

select * from compared
where event_id is null or placed_event_id is null or place_count <> 1
