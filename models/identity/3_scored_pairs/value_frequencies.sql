with matching_records as (

    select * from {{ ref('matching_records') }}

),

value_frequencies as (

    select
        record_number,
        {{ value_log2('given_name') }},
        {{ value_log2('family_name') }},
        {{ value_log2('birth_date') }},
        {{ value_log2('email') }},
        {{ value_log2('phone') }},
        {{ value_log2('national_id') }}
    from matching_records

)

select * from value_frequencies
