with raw_member as (

    select * from {{ source('mailchimp', 'member') }}

),

renamed as (

    select
        {{ source_id('id') }} as member_id,
        {{ source_id('list_id') }} as list_id,
        cast(merge_fname as string) as first_name,
        cast(merge_lname as string) as last_name,
        cast(email_address as string) as email,
        cast(status as string) as member_status,
        cast(language as string) as language,
        cast(country_code as string) as country_code,
        {{ timestamp_utc('timestamp_signup') }} as signed_up_at,
        {{ timestamp_utc('timestamp_opt') }} as opted_in_at,
        {{ timestamp_utc('last_changed') }} as updated_at,
        coalesce({{ read_flag('_fivetran_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_member

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['member_id', 'list_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted'
    ) }}

)

select * from bucketed
