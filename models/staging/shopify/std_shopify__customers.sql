with customers as (

    select * from {{ ref('stg_shopify__customer') }}

),

addresses as (

    select * from {{ ref('stg_shopify__customer_address') }}

),

guests as (

    select * from {{ ref('int_shopify__guests') }}

),

default_addresses as (

    select *
    from addresses
    where row_bucket = 'kept' and is_default
    qualify row_number() over (partition by shop_customer_id order by address_id) = 1

),

customers_with_address as (

    select
        'customer' as source_table,
        customers.shop_customer_id as source_record_id,
        coalesce(customers.first_name, default_addresses.first_name) as first_name,
        coalesce(customers.last_name, default_addresses.last_name) as last_name,
        customers.email,
        coalesce(customers.phone, default_addresses.phone) as phone,
        nullif(concat_ws(', ', default_addresses.address_1, default_addresses.address_2), '') as street,
        default_addresses.postal_code,
        default_addresses.city,
        default_addresses.province_code as region,
        default_addresses.country_code,
        default_addresses.company,
        customers.created_at,
        customers.updated_at,
        customers.row_bucket = 'deleted' as is_deleted_at_source
    from customers
    left join default_addresses
        on customers.shop_customer_id = default_addresses.shop_customer_id
    where customers.row_bucket in ('kept', 'deleted')

),

buyers as (

    select * from customers_with_address
    union all
    select * from guests

),

in_common_shape as (

    select
        {{ qualified_id('shopify', 'source_record_id') }} as record_id,
        'shopify' as source_system,
        'main' as source_instance,
        source_table,
        source_record_id,
        'person' as party_type,
        cast(null as string) as full_name,
        first_name,
        last_name,
        cast(null as string) as birth_date,
        cast(null as string) as gender,
        cast(null as string) as national_id,
        email,
        phone,
        street,
        postal_code,
        city,
        region,
        country_code,
        company,
        cast(null as string) as language,
        created_at,
        updated_at,
        is_deleted_at_source
    from buyers

)

select * from in_common_shape
