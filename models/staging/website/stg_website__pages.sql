with raw_pages as (

    select * from {{ source('website', 'pages') }}

),

renamed as (

    select
        {{ source_id('id') }} as message_id,
        nullif(trim(cast(anonymous_id as string)), '') as anonymous_id,
        {{ source_id('user_id') }} as site_user_id,
        cast(url as string) as page_url,
        cast(path as string) as page_path,
        cast(title as string) as page_title,
        coalesce({{ timestamp_utc('timestamp') }}, {{ timestamp_utc('original_timestamp') }}) as happened_at,
        {{ timestamp_utc('received_at') }} as received_at
    from raw_pages

),

-- a message that is sent again counts as of its first arrival
bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['message_id'],
        newest_first=[],
        oldest_first=['received_at'],
        expected=['happened_at']
    ) }}

)

select * from bucketed
