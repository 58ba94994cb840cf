with raw_unsubscribe as (

    select * from {{ source('mailchimp', 'unsubscribe') }}

),

renamed as (

    select
        {{ source_id('campaign_id') }} as campaign_id,
        {{ source_id('member_id') }} as member_id,
        {{ source_id('list_id') }} as list_id,
        cast(reason as string) as unsubscribe_reason,
        {{ timestamp_utc('timestamp') }} as occurred_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_unsubscribe

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['campaign_id', 'member_id', 'list_id'],
        required=['member_id', 'list_id'],
        newest_first=['loaded_at', 'occurred_at'],
        expected=['occurred_at']
    ) }}

)

select * from bucketed
