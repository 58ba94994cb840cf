with name_words as (

    select * from {{ ref('name_words') }}

),

-- two words of a name may start alike
name_starts as (

    select distinct
        record_number,
        left(name_word, 4) as name_start,
        party_prefix,
        postal_code,
        city
    from name_words
    where postal_code is not null or city is not null

)

select * from name_starts
