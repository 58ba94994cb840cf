with name_parts as (

    select * from {{ ref('name_parts') }}

),

name_words as (

    select * from {{ ref('name_words') }}

),

name_starts as (

    select * from {{ ref('name_starts') }}

),

other_identifiers as (

    select * from {{ ref('other_identifiers') }}

),

keyed as (

    {{ blocking_key('email', ['email']) }}
    union all
    {{ blocking_key('phone', ['phone_national']) }}
    union all
    {{ blocking_key('national_id', ['national_id']) }}
    union all
    {{ blocking_key('names_birth_date', ['given_name_root', 'family_name_1', 'birth_date_iso']) }}
    union all
    {{ blocking_key('names', ['first_name_in_order', 'last_name_in_order']) }}
    union all
    {{ blocking_key('sound_of_names', ['given_name_consonants', 'family_name_consonants']) }}
    union all
    {{ blocking_key('name_word_birth_date', ['name_word', 'birth_date_iso'], 'name_words') }}
    union all
    {{ blocking_key('name_word_postal_code', ['name_word', 'postal_code'], 'name_words') }}
    union all
    {{ blocking_key('name_word_city', ['name_word', 'city'], 'name_words') }}
    union all
    {{ blocking_key('given_initial_birth_date', ['given_name_initial', 'birth_date_iso']) }}
    union all
    {{ blocking_key('family_initial_birth_date', ['family_name_initial', 'birth_date_iso']) }}
    union all
    {{ blocking_key('birth_date', ['birth_date_iso']) }}
    union all
    {{ blocking_key('name_starts_birth_year', ['left(given_name, 3)', 'left(family_name, 3)', 'birth_year']) }}
    union all
    {{ blocking_key('initials_birth_day', ['given_name_initial', 'family_name_initial', 'birth_day']) }}
    union all
    {{ blocking_key('family_name_initial_birth_year', ['family_name_1', 'given_name_initial', 'birth_year']) }}
    union all
    {{ blocking_key('given_name_family_start_birth_year', ['given_name_root', 'left(family_name, 2)', 'birth_year']) }}
    union all
    {{ blocking_key('birth_date_postal_code', ['birth_date_iso', 'postal_code']) }}
    union all
    {{ blocking_key('family_name_given_initial_city', ['family_name_1', 'given_name_initial', 'city']) }}
    union all
    {{ blocking_key('given_name_family_initial_city', ['given_name_root', 'family_name_initial', 'city']) }}
    union all
    {{ blocking_key('street_place', ['street', "coalesce(house_number, '')", 'coalesce(postal_code, city)']) }}
    union all
    {{ blocking_key('street_given_start', ['street', "coalesce(house_number, '')", 'left(given_name, 2)']) }}
    union all
    {{ blocking_key('email_user', ['long_email_user']) }}
    union all
    {{ blocking_key(
        'given_name_family_start_region', ['given_name_root', 'left(family_name, 4)', 'left(postal_code, 3)']
    ) }}
    union all
    {{ blocking_key('national_id_start_family_start', ['left(national_id, 4)', 'left(family_name, 2)']) }}
    union all
    {{ blocking_key('phone_end_given_start', ['right(phone_national, 6)', 'left(given_name, 2)']) }}
    union all
    {{ blocking_key('name_start_postal_code', ['name_start', 'postal_code'], 'name_starts') }}
    union all
    {{ blocking_key('name_start_city', ['name_start', 'city'], 'name_starts') }}
    union all
    {{ blocking_key('name_word_postal_area', ['name_word', 'left(postal_code, 3)'], 'name_words') }}
    union all
    select record_number, 'other_identifier' as blocking_rule, blocking_key
    from other_identifiers

)

select * from keyed
