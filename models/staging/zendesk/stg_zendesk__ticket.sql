with raw_ticket as (

    select * from {{ source('zendesk', 'ticket') }}

),

renamed as (

    select
        {{ source_id('id') }} as ticket_id,
        {{ source_id('requester_id') }} as requester_id,
        {{ source_id('assignee_id') }} as assignee_id,
        {{ source_id('external_id') }} as external_id,
        cast(subject as string) as subject,
        cast(description as string) as description,
        cast(status as string) as ticket_status,
        cast(priority as string) as priority,
        cast(type as string) as ticket_type,
        cast(via_channel as string) as ticket_channel,
        cast(merged_ticket_ids as string) as merged_ticket_ids,
        coalesce({{ read_flag('_fivetran_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('created_at') }} as created_at,
        {{ timestamp_utc('updated_at') }} as updated_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_ticket

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['ticket_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted',
        expected=['created_at']
    ) }}

)

select * from bucketed
