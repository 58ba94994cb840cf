with customer_members as (

    select * from {{ ref('customer_members') }}

),

-- a moment that has not come yet is a placeholder or a wrong clock
last_sight as (

    select max(cast(coalesce(updated_at, created_at) as date)) as last_day
    from customer_members
    where coalesce(updated_at, created_at) <= {{ run_time() }}

),

golden_day as (

    select
        coalesce(
            cast({{ "'" ~ var('as_of_date') ~ "'" if var('as_of_date', none) else 'null' }} as date),
            last_day,
            cast({{ run_time() }} as date)
        ) as golden_day
    from last_sight

)

select * from golden_day
