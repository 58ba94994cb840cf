with reasoned_candidates as (

    select * from {{ ref('reasoned_candidates') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

-- attributes of one group follow one record
attribute_groups as (

    select * from {{ ref('attribute_groups') }}

),

valued as (

    select
        reasoned_candidates.customer_id,
        reasoned_candidates.attribute_group,
        attribute_groups.attribute,
        cast(reasoned_candidates.value_rank as bigint) as value_rank,
        reasoned_candidates.is_golden,
        case attribute_groups.attribute
            when 'party_type' then customer_records.party_type
            when 'full_name' then customer_records.full_name
            when 'first_name' then customer_records.first_name
            when 'last_name' then customer_records.last_name
            when 'birth_date' then cast(customer_records.birth_date as string)
            when 'gender' then customer_records.gender
            when 'email' then customer_records.email
            when 'emails' then customer_records.email
            when 'phone' then customer_records.phone
            when 'phones' then customer_records.phone
            when 'national_id' then customer_records.national_id
            when 'street' then customer_records.street
            when 'house_number' then customer_records.house_number
            when 'postal_code' then customer_records.postal_code
            when 'city' then customer_records.city
            when 'region' then customer_records.region
            when 'country_code' then customer_records.country_code
            when 'company' then customer_records.company
            when 'language' then customer_records.language
        end as attribute_value,
        reasoned_candidates.record_id,
        reasoned_candidates.source_system,
        reasoned_candidates.observed_at,
        reasoned_candidates.trust,
        reasoned_candidates.failed_check,
        reasoned_candidates.rule,
        reasoned_candidates.reason
    from reasoned_candidates
    inner join customer_records
        on reasoned_candidates.record_id = customer_records.record_id
    inner join attribute_groups
        on reasoned_candidates.attribute_group = attribute_groups.attribute_group

),

record_values as (

    select * from valued
    where attribute_value is not null

)

select * from record_values
