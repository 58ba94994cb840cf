with standardized_attributes as (

    select * from {{ ref('standardized_attributes') }}

),

-- a control letter that was added here proves nothing
identified as (

    select
        *,
        {{ national_id_kind('national_id', 'assumed_country') }} as national_id_kind,
        typed_national_id || right(national_id, 1) <> national_id as has_own_control
    from standardized_attributes

),

half_checked as (

    select
        *,
        case
            when national_id_kind = 'de_steuer_id' then {{ steuer_id_product('national_id', 1) }}
        end as half_steuer_product
    from identified

),

final as (

    select
        record_id,
        source_system,
        source_instance,
        source_table,
        source_record_id,
        case when party_type = 'unknown' and national_id_kind = 'es_cif' then 'organisation' else party_type end
            as party_type,
        case when not is_placeholder_name then shown_full_name end as full_name,
        case when known_first_name is not null then first_name_text end as first_name,
        case when known_last_name is not null then last_name_text end as last_name,
        given_name,
        family_name,
        given_name_root,
        family_name_1,
        name_key,
        name_suffix,
        birth_date,
        gender,
        email,
        email_user,
        email_domain,
        email_kind,
        phone,
        phone_national,
        phone_kind,
        national_id,
        national_id_kind,
        case
            when has_own_control
                then {{ national_id_is_valid('national_id', 'national_id_kind', 'half_steuer_product') }}
        end as national_id_is_valid,
        street,
        house_number,
        floor,
        door,
        postal_code,
        city,
        region,
        country_code,
        company,
        language,
        created_at,
        updated_at,
        birth_date_typed,
        assumed_country
    from half_checked

)

select * from final
