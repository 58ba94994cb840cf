with contacts as (

    select * from {{ ref('stg_contact_lists__contact') }}

),

customers as (

    select
        record_id,
        source as source_system,
        cast('main' as string) as source_instance,
        cast('contact_lists' as string) as source_table,
        source_record_id,
        case
            when party_type in ('person', 'organisation') then party_type
            when party_type in ('individual', 'persona', 'persona fisica', 'p', 'f') then 'person'
            when
                party_type in ('organization', 'company', 'business', 'empresa', 'persona juridica', 'o', 'j')
                then 'organisation'
            when coalesce(first_name, last_name) is not null then 'person'
            when company is not null and full_name is null then 'organisation'
            else 'unknown'
        end as party_type,
        full_name,
        first_name,
        last_name,
        birth_date,
        gender,
        national_id,
        email,
        phone,
        street,
        postal_code,
        city,
        region,
        country_code,
        company,
        language,
        created_at,
        updated_at,
        is_deleted_at_source
    from contacts
    where row_bucket in ('kept', 'deleted')

)

select * from customers
