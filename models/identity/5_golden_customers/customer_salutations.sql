with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

gender_hints as (

    select * from {{ ref('gender_hints') }}

),

main_languages as (

    select * from {{ ref('main_languages') }}

),

salutations as (

    select * from {{ ref('salutations') }}

),

-- what the customer said comes before what the name hints at
spoken_to as (

    select
        golden_customers.customer_id,
        coalesce(golden_customers.language, main_languages.language) as spoken_language,
        coalesce(golden_customers.gender, gender_hints.gender_hint) as spoken_gender,
        gender_hints.hinting_name,
        gender_hints.gender_hint
    from golden_customers
    left join gender_hints
        on golden_customers.customer_id = gender_hints.customer_id
    left join main_languages
        on golden_customers.country_code = main_languages.country_code
    where golden_customers.party_type <> 'organisation'

),

customer_salutations as (

    select
        spoken_to.customer_id,
        spoken_to.hinting_name,
        spoken_to.gender_hint,
        salutations.salutation
    from spoken_to
    left join salutations
        on spoken_to.spoken_language = salutations.language
        and spoken_to.spoken_gender = salutations.gender

)

select * from customer_salutations
