with raw_customer as (

    select * from {{ source('shopify', 'customer') }}

),

renamed as (

    select
        {{ source_id('id') }} as shop_customer_id,
        cast(email as string) as email,
        cast(phone as string) as phone,
        cast(first_name as string) as first_name,
        cast(last_name as string) as last_name,
        cast(state as string) as account_state,
        cast(email_marketing_consent_state as string) as email_consent_word,
        cast(email_marketing_consent_opt_in_level as string) as email_opt_in_level,
        coalesce(
            {{ timestamp_utc('email_marketing_consent_updated_at') }},
            {{ timestamp_utc('email_marketing_consent_consent_updated_at') }}
        ) as email_consent_at,
        {{ read_flag('accepts_marketing') }} as accepts_marketing,
        cast(accepts_marketing as string) as accepts_marketing_word,
        {{ timestamp_utc('accepts_marketing_updated_at') }} as accepts_marketing_at,
        coalesce({{ read_flag('_fivetran_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('created_at') }} as created_at,
        {{ timestamp_utc('updated_at') }} as updated_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_customer

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['shop_customer_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted'
    ) }}

)

select * from bucketed
