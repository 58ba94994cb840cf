with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

customers as (

    select
        cast(customer_id as string) as customer_id,
        cast(party_type as string) as party_type,
        cast(full_name as string) as full_name,
        cast(first_name as string) as first_name,
        cast(last_name as string) as last_name,
        cast(birth_date as date) as birth_date,
        cast(gender as string) as gender,
        cast(email as string) as email,
        cast(phone as string) as phone,
        cast(national_id as string) as national_id,
        cast(street as string) as street,
        cast(house_number as string) as house_number,
        cast(postal_code as string) as postal_code,
        cast(city as string) as city,
        cast(region as string) as region,
        cast(country_code as string) as country_code,
        cast(company as string) as company,
        cast(language as string) as language,
        cast(record_count as bigint) as record_count,
        cast(source_count as bigint) as source_count,
        cast(first_seen_at as timestamp) as first_seen_at,
        cast(last_seen_at as timestamp) as last_seen_at
    from golden_customers

)

select * from customers
