with raw_lead as (

    select * from {{ source('salesforce', 'lead') }}

),

renamed as (

    select
        {{ source_id('id') }} as lead_id,
        {{ source_id('master_record_id') }} as master_lead_id,
        {{ source_id('converted_contact_id') }} as converted_contact_id,
        cast(first_name as string) as first_name,
        cast(last_name as string) as last_name,
        cast(company as string) as company,
        cast(email as string) as email,
        cast(phone as string) as phone,
        cast(mobile_phone as string) as mobile_phone,
        cast(street as string) as street,
        cast(postal_code as string) as postal_code,
        cast(city as string) as city,
        cast(state as string) as region,
        cast(country as string) as country_name,
        cast(country_code as string) as country_code,
        {{ read_flag('has_opted_out_of_email') }} as has_opted_out_of_email,
        cast(has_opted_out_of_email as string) as email_opt_out_word,
        {{ read_flag('do_not_call') }} as do_not_call,
        cast(do_not_call as string) as do_not_call_word,
        coalesce({{ read_flag('is_converted') }}, false) as is_converted,
        coalesce({{ read_flag('is_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('converted_date') }} as converted_at,
        {{ timestamp_utc('created_date') }} as created_at,
        {{ timestamp_utc('last_modified_date') }} as updated_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_lead

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['lead_id'],
        newest_first=['loaded_at', 'updated_at'],
        deleted='is_deleted'
    ) }}

)

select * from bucketed
