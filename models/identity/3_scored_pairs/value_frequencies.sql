with matching_records as (

    select * from {{ ref('matching_records') }}

),

value_frequencies as (

    select
        record_number,
        {{ value_log2('given_name', 'given_name') }},
        {{ value_log2('family_name', 'family_name') }},
        {{ value_log2('birth_date', 'birth_date') }},
        {{ value_log2('email', 'email') }},
        {{ value_log2('phone', 'phone_national') }},
        {{ value_log2('national_id', 'national_id') }}
    from matching_records

)

select * from value_frequencies
