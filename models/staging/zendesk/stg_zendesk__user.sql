with raw_user as (

    select * from {{ source('zendesk', 'user') }}

),

renamed as (

    select
        {{ source_id('id') }} as user_id,
        {{ source_id('external_id') }} as external_id,
        cast(name as string) as full_name,
        cast(email as string) as email,
        cast(phone as string) as phone,
        cast(role as string) as user_role,
        cast(locale as string) as locale,
        coalesce({{ read_flag('active') }}, true) as is_active,
        coalesce({{ read_flag('_fivetran_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('created_at') }} as created_at,
        {{ timestamp_utc('updated_at') }} as updated_at,
        {{ timestamp_utc('last_login_at') }} as last_login_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_user

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['user_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted or not is_active'
    ) }}

)

select * from bucketed
