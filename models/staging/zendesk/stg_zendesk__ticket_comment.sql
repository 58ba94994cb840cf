with raw_ticket_comment as (

    select * from {{ source('zendesk', 'ticket_comment') }}

),

renamed as (

    select
        {{ source_id('id') }} as comment_id,
        {{ source_id('ticket_id') }} as ticket_id,
        {{ source_id('user_id') }} as user_id,
        cast(body as string) as comment_body,
        coalesce({{ read_flag('public') }}, false) as is_public,
        coalesce({{ read_flag('voice_comment') }}, false) as is_voice_comment,
        {{ source_id('call_id') }} as call_id,
        try_cast(call_duration as bigint) as call_duration_seconds,
        coalesce({{ read_flag('_fivetran_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('created') }} as created_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_ticket_comment

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['comment_id'],
        newest_first=['loaded_at', 'created_at'],
        deleted='is_deleted',
        expected=['created_at']
    ) }}

)

select * from bucketed
