with name_parts as (

    select * from {{ ref('name_parts') }}

),

-- each word of a name, wherever it stands: surnames are written as first names, and the other way round
four_words as (

    select
        record_number,
        party_prefix,
        birth_date_iso,
        postal_code,
        city,
        coalesce(case when is_organisation then split_part(family_name, ' ', 1) else given_name_root end, '') as word_1,
        coalesce(family_name_1, '') as word_2,
        coalesce(split_part(case when is_organisation then family_name else given_name end, ' ', 2), '') as word_3,
        coalesce(split_part(family_name, ' ', -1), '') as word_4
    from name_parts

),

-- a word once for each record: a record met twice in a block would count twice
words as (

    select record_number, word_1 as name_word, party_prefix, birth_date_iso, postal_code, city
    from four_words
    union all
    select record_number, word_2 as name_word, party_prefix, birth_date_iso, postal_code, city
    from four_words
    where word_2 <> word_1
    union all
    select record_number, word_3 as name_word, party_prefix, birth_date_iso, postal_code, city
    from four_words
    where word_3 not in (word_1, word_2)
    union all
    select record_number, word_4 as name_word, party_prefix, birth_date_iso, postal_code, city
    from four_words
    where word_4 not in (word_1, word_2, word_3)

),

name_words as (

    select * from words
    where length(name_word) > 2

)

select * from name_words
