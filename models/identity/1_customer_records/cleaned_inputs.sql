with input_verdicts as (

    select * from {{ ref('input_verdicts') }}

),

cleaned as (

    select
        record_id,
        source_system,
        source_instance,
        source_table,
        source_record_id,
        coalesce(party_type, 'unknown') as declared_party_type,
        {{ clean_text('full_name') }} as full_name_text,
        {{ clean_text('first_name') }} as first_name_text,
        {{ clean_text('last_name') }} as last_name_text,
        {{ clean_text('birth_date') }} as birth_date_text,
        {{ clean_text('gender') }} as gender_text,
        {{ clean_text('national_id') }} as national_id_text,
        {{ clean_text('email') }} as email_text,
        {{ clean_text('phone') }} as phone_text,
        {{ clean_text('street') }} as street_text,
        {{ clean_text('postal_code') }} as postal_code_text,
        {{ clean_text('city') }} as city_text,
        {{ clean_text('region') }} as region_text,
        {{ clean_text('country_code') }} as country_text,
        {{ clean_text('company') }} as company_text,
        {{ clean_text('language') }} as language_text,
        created_at,
        updated_at
    from input_verdicts
    where reason is null
        and not coalesce(is_deleted_at_source, false)

)

select * from cleaned
