with search_word_keys as (

    select * from {{ ref('search_word_keys') }}

),

nicknames as (

    select * from {{ ref('nicknames') }}

),

places as (

    {{ number_rows(30) }}

),

words as (

    select
        search_key as search_word,
        count(distinct customer_number) as word_customer_count
    from search_word_keys
    group by search_key

),

rooted as (

    select
        words.search_word,
        words.word_customer_count,
        coalesce(nicknames.root, words.search_word) as name_root
    from words
    left join nicknames
        on words.search_word = nicknames.name

),

spelt as (

    select search_word as spelling, search_word, 'same' as spelling_kind, word_customer_count from words
    union all
    select name_root, search_word, 'nickname', word_customer_count
    from rooted
    where name_root <> search_word
    union all
    select nicknames.name, rooted.search_word, 'nickname', rooted.word_customer_count
    from rooted
    inner join nicknames
        on rooted.name_root = nicknames.root
    where nicknames.name <> rooted.search_word
    union all
    -- two words one mistake apart are alike without one of their letters
    select
        concat(left(words.search_word, places.place - 1), substr(words.search_word, places.place + 1)),
        words.search_word,
        'typo',
        words.word_customer_count
    from words
    inner join places
        on places.place <= length(words.search_word)
    -- house numbers are met as they are: another digit is another house
    where length(words.search_word) > 2 and not {{ regexp_has('words.search_word', '^[0-9].{0,3}$') }}

),

search_spellings as (

    select distinct
        cast(spelling as string) as spelling,
        cast(search_word as string) as search_word,
        cast(spelling_kind as string) as spelling_kind,
        cast(word_customer_count as bigint) as word_customer_count
    from spelt

)

select * from search_spellings
