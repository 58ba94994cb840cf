with customer_versions as (

    select * from {{ ref('customer_versions') }}

),

-- a version ends where the next begins, be it that the customer is no more
versions as (

    select
        *,
        lead(changed_at) over (partition by changed_id order by version_run) as next_changed_at,
        lead(version_run) over (partition by changed_id order by version_run) as next_version_run
    from customer_versions

),

customer_history as (

    select
        cast(changed_id as string) as customer_id,
        cast(row_number() over (partition by changed_id order by version_run) as bigint) as version_number,
        cast(changed_at as timestamp) as valid_from,
        cast(next_changed_at as timestamp) as valid_to,
        cast(version_run as bigint) as first_run,
        cast(next_version_run - 1 as bigint) as last_run,
        cast(next_version_run is null as boolean) as is_current,
        cast(row_hash as string) as row_hash,
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
        cast(emails as string) as emails,
        cast(phones as string) as phones,
        cast(province as string) as province,
        cast(subdivision_code as string) as subdivision_code,
        cast(postal_region as string) as postal_region,
        cast(gender_hint as string) as gender_hint,
        cast(salutation as string) as salutation,
        cast(email_class as string) as email_class,
        cast(age_band as string) as age_band,
        cast(quality_badge as string) as quality_badge,
        cast(completeness as double) as completeness,
        cast(confidence as double) as confidence,
        cast(record_count as bigint) as record_count,
        cast(source_count as bigint) as source_count,
        cast(first_seen_at as timestamp) as first_seen_at,
        cast(last_seen_at as timestamp) as last_seen_at,
        cast(household_id as string) as household_id
    from versions
    where is_customer

)

select * from customer_history
