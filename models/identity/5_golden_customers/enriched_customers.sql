with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

golden_day as (

    select * from {{ ref('golden_day') }}

),

postal_code_areas as (

    select * from {{ ref('postal_code_areas') }}

),

customer_salutations as (

    select * from {{ ref('customer_salutations') }}

),

email_domains as (

    select * from {{ ref('email_domains') }}

),

age_bands as (

    select * from {{ ref('age_bands') }}

),

read as (

    select
        golden_customers.customer_id,
        golden_customers.country_code,
        golden_customers.postal_code,
        split_part(golden_customers.email, '@', 2) as email_domain,
        case
            when golden_customers.party_type <> 'organisation'
                then {{ age_in_years('golden_customers.birth_date', 'golden_day.golden_day') }}
        end as age_years
    from golden_customers
    cross join golden_day

),

enriched as (

    select
        read.customer_id,
        postal_code_areas.subdivision_code,
        postal_code_areas.province,
        postal_code_areas.postal_region,
        customer_salutations.hinting_name,
        customer_salutations.gender_hint,
        customer_salutations.salutation,
        case when read.email_domain <> '' then coalesce(email_domains.kind, 'own') end as email_class,
        age_bands.age_band
    from read
    left join postal_code_areas
        on read.country_code = postal_code_areas.country_code
        and read.postal_code = postal_code_areas.postal_code
    left join customer_salutations
        on read.customer_id = customer_salutations.customer_id
    left join email_domains
        on read.email_domain = email_domains.domain
    left join age_bands
        on read.age_years >= age_bands.age_from
        and read.age_years < age_bands.age_below

)

select * from enriched
