with raw_campaign_recipient_activity as (

    select * from {{ source('mailchimp', 'campaign_recipient_activity') }}

),

renamed as (

    select
        {{ source_id('campaign_id') }} as campaign_id,
        {{ source_id('member_id') }} as member_id,
        {{ source_id('list_id') }} as list_id,
        cast(action as string) as activity,
        cast(url as string) as url,
        cast(ip as string) as ip_address,
        cast(bounce_type as string) as bounce_type,
        {{ timestamp_utc('timestamp') }} as occurred_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_campaign_recipient_activity

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['campaign_id', 'member_id', 'list_id', 'activity', 'url', 'ip_address', 'occurred_at'],
        required=['campaign_id', 'member_id', 'activity'],
        newest_first=['loaded_at'],
        expected=['occurred_at']
    ) }}

)

select * from bucketed
