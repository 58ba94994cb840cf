with matching_records as (

    select * from {{ ref('matching_records') }}

),

given_name_frequencies as (

    select * from {{ ref('given_name_frequencies') }}

),

known as (

    select
        count(family_name) as family_name,
        count(birth_date_iso) as birth_date,
        count(email) as email,
        count(phone_national) as phone_national,
        count(national_id) as national_id
    from matching_records

),

family_names as (

    {{ value_counts('family_name') }}

),

first_family_names as (

    {{ value_counts('family_name_1') }}

),

birth_dates as (

    {{ value_counts('birth_date_iso') }}

),

emails as (

    {{ value_counts('email') }}

),

phones as (

    {{ value_counts('phone_national') }}

),

national_ids as (

    {{ value_counts('national_id') }}

),

value_frequencies as (

    select
        matching_records.record_number,
        given_names.given_name_log2,
        given_names.given_name_part_log2,
        {{ value_log2('family_names.record_count', 'known.family_name') }} as family_name_log2,
        {{ value_log2('first_family_names.record_count', 'known.family_name') }} as family_name_part_log2,
        {{ value_log2('birth_dates.record_count', 'known.birth_date') }} as birth_date_log2,
        {{ value_log2('emails.record_count', 'known.email') }} as email_log2,
        {{ value_log2('phones.record_count', 'known.phone_national') }} as phone_log2,
        {{ value_log2('national_ids.record_count', 'known.national_id') }} as national_id_log2
    from matching_records
    cross join known
    left join given_name_frequencies as given_names
        on matching_records.record_number = given_names.record_number
    left join family_names
        on matching_records.family_name = family_names.family_name
    left join first_family_names
        on matching_records.family_name_1 = first_family_names.family_name_1
    left join birth_dates
        on matching_records.birth_date_iso = birth_dates.birth_date_iso
    left join emails
        on matching_records.email = emails.email
    left join phones
        on matching_records.phone_national = phones.phone_national
    left join national_ids
        on matching_records.national_id = national_ids.national_id

)

select * from value_frequencies
