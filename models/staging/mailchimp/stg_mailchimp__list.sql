with raw_list as (

    select * from {{ source('mailchimp', 'list') }}

),

renamed as (

    select
        {{ source_id('id') }} as list_id,
        cast(name as string) as list_name,
        cast(default_language as string) as default_language,
        {{ timestamp_utc('date_created') }} as created_at,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_list

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['list_id'],
        newest_first=['loaded_at']
    ) }}

)

select * from bucketed
