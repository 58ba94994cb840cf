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
        coalesce(try_cast(_fivetran_deleted as boolean), false) as is_deleted,
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
