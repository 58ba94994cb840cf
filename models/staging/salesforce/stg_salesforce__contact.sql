with raw_contact as (

    select * from {{ source('salesforce', 'contact') }}

),

renamed as (

    select
        {{ source_id('id') }} as contact_id,
        {{ source_id('account_id') }} as account_id,
        {{ source_id('master_record_id') }} as master_contact_id,
        cast(salutation as string) as salutation,
        cast(first_name as string) as first_name,
        cast(last_name as string) as last_name,
        cast(name as string) as full_name,
        cast(birthdate as string) as birth_date,
        cast(email as string) as email,
        cast(phone as string) as phone,
        cast(mobile_phone as string) as mobile_phone,
        cast(home_phone as string) as home_phone,
        cast(mailing_street as string) as street,
        cast(mailing_postal_code as string) as postal_code,
        cast(mailing_city as string) as city,
        cast(mailing_state as string) as region,
        cast(mailing_country as string) as country_name,
        cast(mailing_country_code as string) as country_code,
        {{ read_flag('has_opted_out_of_email') }} as has_opted_out_of_email,
        cast(has_opted_out_of_email as string) as email_opt_out_word,
        {{ read_flag('do_not_call') }} as do_not_call,
        cast(do_not_call as string) as do_not_call_word,
        coalesce({{ read_flag('is_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('created_date') }} as created_at,
        {{ timestamp_utc('last_modified_date') }} as updated_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_contact

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['contact_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted'
    ) }}

)

select * from bucketed
