with matching_records as (

    select * from {{ ref('matching_records') }}

),

-- a single name may be either part
either_part as (

    select
        record_number,
        party_type,
        given_name,
        coalesce(family_name, given_name) as family_name,
        given_name_root,
        coalesce(family_name_1, given_name) as family_name_1,
        birth_date_iso,
        email,
        email_user,
        phone_national,
        national_id,
        street,
        house_number,
        postal_code,
        city
    from matching_records

),

-- vowels are what people mishear; an organisation has one name, which is as telling as both of a person
with_parts as (

    select
        *,
        party_type = 'organisation' as is_organisation,
        case when party_type = 'organisation' then 'organisation|' else '' end as party_prefix,
        left(given_name, 1) as given_name_initial,
        left(family_name, 1) as family_name_initial,
        case when family_name_1 is not null then least(given_name_root, family_name_1) end as first_name_in_order,
        case
            when party_type = 'organisation' then family_name
            when given_name_root is not null then greatest(given_name_root, family_name_1)
        end as last_name_in_order,
        nullif(
            translate(case when party_type = 'organisation' then family_name else given_name end, 'aeiouyhw ', ''), ''
        ) as given_name_consonants,
        nullif(translate(family_name, 'aeiouyhw ', ''), '') as family_name_consonants,
        left(birth_date_iso, 4) as birth_year,
        right(birth_date_iso, 5) as birth_day,
        case when length(email_user) > 4 then email_user end as long_email_user
    from either_part

)

select * from with_parts
