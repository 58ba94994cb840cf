with cleaned_inputs as (

    select * from {{ ref('cleaned_inputs') }}

),

unused_values as (

    select * from {{ ref('unused_values') }}

),

counted as (

    select
        source_system,
        count(*) as record_count,
        count(full_name_text) as full_name,
        count(first_name_text) as first_name,
        count(last_name_text) as last_name,
        count(birth_date_text) as birth_date,
        count(gender_text) as gender,
        count(email_text) as email,
        count(phone_text) as phone,
        count(national_id_text) as national_id,
        count(street_text) as street,
        count(postal_code_text) as postal_code,
        count(city_text) as city,
        count(country_text) as country_code,
        count(language_text) as language
    from cleaned_inputs
    group by source_system

),

typed as (

    {{ unpivot_values('counted', ['source_system', 'record_count'], scored_attributes()) }}

),

refused as (

    select
        cleaned_inputs.source_system,
        case unused_values.attribute when 'country' then 'country_code' else unused_values.attribute end as attribute,
        count(*) as refused_count
    from unused_values
    inner join cleaned_inputs
        on unused_values.record_id = cleaned_inputs.record_id
    where unused_values.is_of_record
    group by cleaned_inputs.source_system, unused_values.attribute

),

typed_value_counts as (

    select
        typed.source_system,
        typed.attribute,
        typed.record_count,
        typed.raw_value as typed_count,
        coalesce(refused.refused_count, 0) as refused_count
    from typed
    left join refused
        on typed.source_system = refused.source_system
        and typed.attribute = refused.attribute

)

select * from typed_value_counts
