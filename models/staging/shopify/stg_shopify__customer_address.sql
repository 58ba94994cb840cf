with raw_customer_address as (

    select * from {{ source('shopify', 'customer_address') }}

),

renamed as (

    select
        {{ source_id('id') }} as address_id,
        {{ source_id('customer_id') }} as shop_customer_id,
        cast(first_name as string) as first_name,
        cast(last_name as string) as last_name,
        cast(company as string) as company,
        cast(address_1 as string) as address_1,
        cast(address_2 as string) as address_2,
        cast(city as string) as city,
        cast(province_code as string) as province_code,
        cast(zip as string) as postal_code,
        cast(country_code as string) as country_code,
        cast(phone as string) as phone,
        coalesce({{ read_flag('is_default') }}, false) as is_default,
        coalesce({{ read_flag('_fivetran_deleted') }}, false) as is_deleted,
        {{ timestamp_utc('_fivetran_synced') }} as loaded_at
    from raw_customer_address

),

bucketed as (

    {{ rows_with_bucket(
        'renamed',
        key=['address_id'],
        newest_first=['loaded_at'],
        deleted='is_deleted'
    ) }}

)

select * from bucketed
