with pages as (

    select * from {{ ref('stg_website__pages') }}

),

tracks as (

    select * from {{ ref('stg_website__tracks') }}

),

identifies as (

    select * from {{ ref('stg_website__identifies') }}

),

stacked as (

    select
        'pages' as source_table,
        'page' as event_kind,
        coalesce(page_title, page_path) as event_name,
        message_id,
        page_url,
        anonymous_id,
        site_user_id,
        cast(null as string) as email,
        happened_at,
        received_at
    from pages
    where row_bucket = 'kept'
    union all
    select
        'tracks',
        'track',
        event_name,
        message_id,
        page_url,
        anonymous_id,
        site_user_id,
        cast(null as string),
        happened_at,
        received_at
    from tracks
    where row_bucket = 'kept'
    union all
    select
        'identifies',
        'identify',
        cast(null as string),
        message_id,
        page_url,
        anonymous_id,
        site_user_id,
        email,
        happened_at,
        received_at
    from identifies
    where row_bucket = 'kept'

),

-- whose ids the site's user ids are is said in dbt_project.yml; else they name a record as it is named everywhere
web_events as (

    select
        {{ qualified_id('website', "event_kind || '-' || message_id") }} as event_id,
        'website' as source_system,
        'main' as source_instance,
        source_table,
        message_id as source_event_id,
        event_kind,
        event_name,
        page_url,
        anonymous_id,
        site_user_id,
        {{
            qualified_id(var('website_users'), 'site_user_id') if var('website_users') else 'site_user_id'
        }} as record_id,
        email,
        happened_at,
        received_at
    from stacked

)

select * from web_events
