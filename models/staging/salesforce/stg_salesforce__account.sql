with raw_account as (

    select * from {{ source('salesforce', 'account') }}

),

renamed as (

    select
        {{ source_id('id') }} as account_id,
        {{ source_id('parent_id') }} as parent_account_id,
        {{ source_id('master_record_id') }} as master_account_id,
        cast(name as string) as account_name,
        cast(type as string) as account_type,
        cast(phone as string) as phone,
        cast(website as string) as website,
        cast(billing_street as string) as street,
        cast(billing_postal_code as string) as postal_code,
        cast(billing_city as string) as city,
        cast(billing_state as string) as region,
        cast(billing_country as string) as country_name,
        cast(billing_country_code as string) as country_code,
        coalesce({{ read_flag('is_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('created_date') }} as created_at,
        {{ timestamp_utc('last_modified_date') }} as updated_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_account

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['account_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted'
    ) }}

)

select * from bucketed
