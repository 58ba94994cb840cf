with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

enriched_customers as (

    select * from {{ ref('enriched_customers') }}

),

customer_quality as (

    select * from {{ ref('customer_quality') }}

),

household_members as (

    select * from {{ ref('household_members') }}

),

customers as (

    select
        cast(golden_customers.customer_id as string) as customer_id,
        cast(golden_customers.party_type as string) as party_type,
        cast(golden_customers.full_name as string) as full_name,
        cast(golden_customers.first_name as string) as first_name,
        cast(golden_customers.last_name as string) as last_name,
        cast(golden_customers.birth_date as date) as birth_date,
        cast(golden_customers.gender as string) as gender,
        cast(golden_customers.email as string) as email,
        cast(golden_customers.phone as string) as phone,
        cast(golden_customers.national_id as string) as national_id,
        cast(golden_customers.street as string) as street,
        cast(golden_customers.house_number as string) as house_number,
        cast(golden_customers.postal_code as string) as postal_code,
        cast(golden_customers.city as string) as city,
        cast(golden_customers.region as string) as region,
        cast(golden_customers.country_code as string) as country_code,
        cast(golden_customers.company as string) as company,
        cast(golden_customers.language as string) as language,
        cast(golden_customers.emails as string) as emails,
        cast(golden_customers.phones as string) as phones,
        cast(enriched_customers.province as string) as province,
        cast(enriched_customers.subdivision_code as string) as subdivision_code,
        cast(enriched_customers.postal_region as string) as postal_region,
        cast(enriched_customers.gender_hint as string) as gender_hint,
        cast(enriched_customers.salutation as string) as salutation,
        cast(enriched_customers.email_class as string) as email_class,
        cast(enriched_customers.age_band as string) as age_band,
        cast(customer_quality.quality_badge as string) as quality_badge,
        cast(customer_quality.completeness as double) as completeness,
        cast(customer_quality.confidence as double) as confidence,
        cast(golden_customers.record_count as bigint) as record_count,
        cast(golden_customers.source_count as bigint) as source_count,
        cast(golden_customers.first_seen_at as timestamp) as first_seen_at,
        cast(golden_customers.last_seen_at as timestamp) as last_seen_at,
        cast(household_members.household_id as string) as household_id
    from golden_customers
    left join enriched_customers
        on golden_customers.customer_id = enriched_customers.customer_id
    left join customer_quality
        on golden_customers.customer_id = customer_quality.customer_id
    left join household_members
        on golden_customers.customer_id = household_members.customer_id

)

select * from customers
