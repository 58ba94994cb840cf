with search_word_keys as (

    select * from {{ ref('search_word_keys') }}

),

search_code_keys as (

    select * from {{ ref('search_code_keys') }}

),

keyed as (

    select search_key, search_kind, search_value, customer_number from search_word_keys
    union all
    select search_key, search_kind, search_value, customer_number from search_code_keys

),

customer_search as (

    select
        cast({{ search_block('search_key') }} as bigint) as search_block,
        cast(search_key as string) as search_key,
        cast(search_kind as string) as search_kind,
        cast(search_value as string) as search_value,
        cast(customer_number as bigint) as customer_number
    from keyed

)

select * from customer_search
