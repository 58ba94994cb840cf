with name_parts as (

    select * from {{ ref('name_parts') }}

),

-- each word of a name, wherever it stands: surnames are written as first names, and the other way round
name_words as (

    select record_number, given_name_root as name_word
    from name_parts
    union
    select record_number, family_name_1 as name_word
    from name_parts
    union
    select record_number, split_part(given_name, ' ', 2) as name_word
    from name_parts
    union
    select record_number, split_part(family_name, ' ', -1) as name_word
    from name_parts

),

long_words as (

    select * from name_words
    where length(name_word) > 2

),

final as (

    select
        long_words.record_number,
        long_words.name_word,
        name_parts.party_prefix,
        name_parts.birth_date_iso,
        name_parts.postal_code,
        name_parts.city
    from long_words
    inner join name_parts
        on long_words.record_number = name_parts.record_number

)

select * from final
