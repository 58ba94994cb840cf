with searchable_codes as (

    select * from {{ ref('searchable_codes') }}

),

places as (

    {{ number_rows(12) }}

),

-- an e-mail address is typed wrongly before its @, or found by all that stands there
stemmed as (

    select
        *,
        case when search_kind = 'email' then split_part(search_value, '@', 1) else search_value end as stem
    from searchable_codes

),

measured as (

    select
        *,
        length(stem) as stem_length,
        cast(floor(length(stem) / 3.0) as int) as third
    from stemmed

),

keyed as (

    -- a number is found by any part of it that goes to its end
    select substr(measured.search_value, places.place) as search_key, search_kind, search_value, customer_number
    from measured
    inner join places
        on places.place <= measured.stem_length - 3
    where measured.search_kind = 'phone'
    union all
    select search_value, search_kind, search_value, customer_number
    from measured
    where search_kind <> 'phone' or stem_length < 4
    union all
    select concat('<', reverse(stem)), search_kind, search_value, customer_number
    from measured
    where search_kind <> 'phone' and stem_length > 3
    union all
    -- one typing mistake in the middle third leaves both ends as they are
    select concat('*', left(stem, third), '*', right(stem, third)), search_kind, search_value, customer_number
    from measured
    where search_kind <> 'phone' and stem_length > 6
    union all
    -- a short one is found by itself, and without any one of its characters; two alike in a row give one key
    select distinct
        concat('*', left(measured.stem, places.place - 1), substr(measured.stem, places.place + 1)),
        search_kind,
        search_value,
        customer_number
    from measured
    inner join places
        on places.place <= measured.stem_length + 1
    where measured.search_kind <> 'phone' and measured.stem_length between 2 and 6

)

select * from keyed
