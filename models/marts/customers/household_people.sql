with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

-- a name that nobody has taken apart: all but its first word
named as (

    select
        *,
        coalesce(last_name, substr(full_name, instr(full_name || ' ', ' ') + 1)) as family_names
    from golden_customers
    where party_type <> 'organisation'

),

folded as (

    select
        *,
        {{ fold_text('first_name') }} as given_name,
        {{ fold_text('family_names') }} as folded_family_names,
        {{ fold_text('company') }} as company_name
    from named

),

household_people as (

    select
        customer_id,
        given_name,
        {{ strip_suffixes(strip_particles('folded_family_names')) }} as family_name,
        company_name,
        street || ' ' || house_number as home,
        postal_code,
        city,
        coalesce(street || house_number || coalesce(postal_code, city) is not null, false) as has_home
    from folded

)

select * from household_people
