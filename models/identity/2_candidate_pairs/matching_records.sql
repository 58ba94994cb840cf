with customer_records as (

    select * from {{ ref('customer_records') }}

),

record_numbers as (

    select * from {{ ref('record_numbers') }}

),

evidence_identifiers as (

    select * from {{ ref('evidence_identifiers') }}

),

given_name_counts as (

    select * from {{ ref('given_name_counts') }}

),

sources_without_duplicates as (

    select * from {{ ref('sources_without_duplicates') }}

),

-- an organisation's name takes the place of the surname
named as (

    select
        record_numbers.record_number,
        customer_records.*,
        case
            when customer_records.party_type = 'organisation'
                then coalesce(customer_records.family_name, customer_records.company, customer_records.name_key)
            else customer_records.family_name
        end as known_family_name
    from customer_records
    inner join record_numbers
        on customer_records.record_id = record_numbers.record_id

),

-- blocked and over-shared e-mails and phones are no evidence
final as (

    select
        named.record_number,
        named.record_id,
        named.party_type,
        named.given_name,
        named.known_family_name as family_name,
        named.given_name_root,
        given_name_counts.given_name_count,
        coalesce(named.family_name_1, named.known_family_name) as family_name_1,
        named.name_suffix,
        named.birth_date_typed as birth_date_iso,
        {{ sorted_characters("replace(named.birth_date_typed, '-', '')") }} as birth_date_digits,
        emails.identifier_value as email,
        case when emails.identifier_value is not null then named.email_user end as email_user,
        {{ name_in_email('named') }} as name_in_email,
        case when phones.identifier_value is not null then named.phone_national end as phone_national,
        named.national_id,
        named.national_id_is_valid,
        {{ unique_id_kind('named') }} as unique_id_kind,
        {{ unique_id('named') }} as unique_id,
        case
            when sources_without_duplicates.source_system is not null
                then concat_ws(':', named.source_system, named.source_instance, named.source_table)
        end as source_without_duplicates,
        named.street,
        named.house_number,
        named.postal_code,
        named.city,
        coalesce(named.country_code, named.assumed_country) as country,
        named.gender
    from named
    left join evidence_identifiers as emails
        on named.email = emails.identifier_value
        and emails.identifier_kind = 'email'
    left join evidence_identifiers as phones
        on named.phone = phones.identifier_value
        and phones.identifier_kind = 'phone'
    left join given_name_counts
        on named.given_name = given_name_counts.given_name
    left join sources_without_duplicates
        on named.source_system = sources_without_duplicates.source_system
        and named.source_instance = sources_without_duplicates.source_instance
        and named.source_table = sources_without_duplicates.source_table

)

select * from final
