with people as (

    select * from {{ ref('int_salesforce__people') }}

),

accounts as (

    select * from {{ ref('stg_salesforce__account') }}

),

people_and_organisations as (

    select
        source_table,
        source_record_id,
        'person' as party_type,
        full_name,
        first_name,
        last_name,
        birth_date,
        email,
        phone,
        street,
        postal_code,
        city,
        region,
        country_code,
        company,
        created_at,
        updated_at,
        is_deleted_at_source
    from people
    union all
    select
        'account' as source_table,
        account_id as source_record_id,
        'organisation' as party_type,
        account_name as full_name,
        cast(null as string) as first_name,
        cast(null as string) as last_name,
        cast(null as string) as birth_date,
        cast(null as string) as email,
        phone,
        street,
        postal_code,
        city,
        region,
        coalesce(country_code, country_name) as country_code,
        account_name as company,
        created_at,
        updated_at,
        row_bucket = 'deleted' as is_deleted_at_source
    from accounts
    where row_bucket in ('kept', 'deleted')

),

customers as (

    select
        {{ qualified_id('salesforce', 'source_record_id') }} as record_id,
        'salesforce' as source_system,
        'main' as source_instance,
        source_table,
        source_record_id,
        party_type,
        full_name,
        first_name,
        last_name,
        birth_date,
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
    from people_and_organisations

)

select * from customers
