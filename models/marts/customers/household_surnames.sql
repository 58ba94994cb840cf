with household_people as (

    select * from {{ ref('household_people') }}

),

words as (

    select
        customer_id,
        {{ split_rows("replace(family_name, ' ', ',')") }} as surname
    from household_people

),

-- an initial is no surname
household_surnames as (

    select distinct
        customer_id,
        surname
    from words
    where length(surname) > 1

)

select * from household_surnames
