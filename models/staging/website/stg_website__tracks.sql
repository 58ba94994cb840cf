with raw_tracks as (

    select * from {{ source('website', 'tracks') }}

),

renamed as (

    select
        {{ source_id('id') }} as message_id,
        nullif(trim(cast(anonymous_id as string)), '') as anonymous_id,
        {{ source_id('user_id') }} as site_user_id,
        cast(context_page_url as string) as page_url,
        coalesce(cast(event_text as string), cast(event as string)) as event_name,
        coalesce({{ timestamp_utc('timestamp') }}, {{ timestamp_utc('original_timestamp') }}) as happened_at,
        {{ timestamp_utc('received_at') }} as received_at
    from raw_tracks

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
