with searchable_texts as (

    select * from {{ ref('searchable_texts') }}

),

search_word_keys as (

    select
        {{ distinct_words('search_value') }} as search_key,
        search_kind,
        search_value,
        customer_number
    from searchable_texts

)

select * from search_word_keys
