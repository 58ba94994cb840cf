with input_verdicts as (

    select * from {{ ref('input_verdicts') }}

),

usable as (

    select
        *,
        {{ has_unclean_text([
            'full_name', 'first_name', 'last_name', 'birth_date', 'gender', 'national_id', 'email', 'phone', 'street',
            'postal_code', 'city', 'region', 'country_code', 'company', 'language'
        ]) }} as is_unclean
    from input_verdicts
    where reason is null
        and not coalesce(is_deleted_at_source, false)

),

cleaned as (

    select
        record_id,
        source_system,
        source_instance,
        source_table,
        source_record_id,
        coalesce(party_type, 'unknown') as declared_party_type,
        {{ clean_text('full_name', 'is_unclean') }} as full_name_text,
        {{ clean_text('first_name', 'is_unclean') }} as first_name_text,
        {{ clean_text('last_name', 'is_unclean') }} as last_name_text,
        {{ clean_text('birth_date', 'is_unclean') }} as birth_date_text,
        {{ clean_text('gender', 'is_unclean') }} as gender_text,
        {{ clean_text('national_id', 'is_unclean') }} as national_id_text,
        {{ clean_text('email', 'is_unclean') }} as email_text,
        {{ clean_text('phone', 'is_unclean') }} as phone_text,
        {{ clean_text('street', 'is_unclean') }} as street_text,
        {{ clean_text('postal_code', 'is_unclean') }} as postal_code_text,
        {{ clean_text('city', 'is_unclean') }} as city_text,
        {{ clean_text('region', 'is_unclean') }} as region_text,
        {{ clean_text('country_code', 'is_unclean') }} as country_text,
        {{ clean_text('company', 'is_unclean') }} as company_text,
        {{ clean_text('language', 'is_unclean') }} as language_text,
        created_at,
        updated_at
    from usable

)

select * from cleaned
