{{ config(severity='warn') }}
-- more than half of a site's users are no customers: mostly `website_users` in dbt_project.yml names the wrong source
with web_users as (

    select * from {{ ref('web_users') }}

),

counted as (

    select
        count(*) as user_count,
        sum(case when customer_id is null then 1 else 0 end) as unknown_count
    from web_users

)

select * from counted
where user_count >= 20 and unknown_count * 2 > user_count
