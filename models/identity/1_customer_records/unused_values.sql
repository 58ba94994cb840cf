with cleaned_inputs as (

    select * from {{ ref('cleaned_inputs') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

door_identifiers as (

    select * from {{ ref('door_identifiers') }}

),

-- what was typed, where nothing of it is left
set_aside as (

    select
        cleaned_inputs.record_id,
        customer_records.assumed_country,
        case when customer_records.full_name is null then cleaned_inputs.full_name_text end as full_name,
        case when customer_records.first_name is null then cleaned_inputs.first_name_text end as first_name,
        case when customer_records.last_name is null then cleaned_inputs.last_name_text end as last_name,
        case when customer_records.birth_date is null then cleaned_inputs.birth_date_text end as birth_date,
        case when customer_records.gender is null then cleaned_inputs.gender_text end as gender,
        case when customer_records.email is null then cleaned_inputs.email_text end as email,
        case when customer_records.phone is null then cleaned_inputs.phone_text end as phone,
        case when customer_records.national_id is null then cleaned_inputs.national_id_text end as national_id,
        case
            when
                customer_records.street is null
                -- a line of another script is more than its number
                and (
                    customer_records.house_number is null
                    or not {{ is_ascii(fold_to_ascii('cleaned_inputs.street_text')) }}
                )
                then cleaned_inputs.street_text
        end
            as street,
        case when customer_records.postal_code is null then cleaned_inputs.postal_code_text end as postal_code,
        case when customer_records.city is null then cleaned_inputs.city_text end as city,
        case when customer_records.region is null then cleaned_inputs.region_text end as region,
        case when customer_records.country_code is null then cleaned_inputs.country_text end as country,
        case when customer_records.company is null then cleaned_inputs.company_text end as company,
        case when customer_records.language is null then cleaned_inputs.language_text end as language
    from cleaned_inputs
    inner join customer_records
        on cleaned_inputs.record_id = customer_records.record_id

),

unused_of_records as (

    {{ unpivot_values('set_aside', ['record_id', 'assumed_country'], [
        'full_name', 'first_name', 'last_name', 'birth_date', 'gender', 'email', 'phone', 'national_id', 'street', 'postal_code',
        'city', 'region', 'country', 'company', 'language'
    ]) }}

),

unused as (

    select record_id, assumed_country, attribute, raw_value, 1 as of_record
    from unused_of_records
    union all
    select record_id, assumed_country, identifier_kind as attribute, typed_value as raw_value, 0 as of_record
    from door_identifiers
    where identifier_value is null and typed_value is not null

),

-- a door may give what the record gives, too
unused_values as (

    select
        record_id,
        assumed_country,
        attribute,
        left(raw_value, 200) as raw_value,
        max(of_record) = 1 as is_of_record
    from unused
    group by record_id, assumed_country, attribute, left(raw_value, 200)

)

select * from unused_values
