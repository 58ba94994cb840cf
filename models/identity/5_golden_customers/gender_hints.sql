with customer_values as (

    select * from {{ ref('customer_values') }}
    where attribute = 'full_name' and is_golden

),

golden_customers as (

    select * from {{ ref('golden_customers') }}
    where party_type <> 'organisation'

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

first_name_genders as (

    select * from {{ ref('first_name_genders') }}

),

-- room 1 has read the first name out of the whole one, and nicknames as what they stand for
named as (

    select
        golden_customers.customer_id,
        golden_customers.country_code,
        split_part(coalesce(
            customer_records.given_name_root, customer_records.given_name, {{ fold_text('golden_customers.first_name') }}
        ), ' ', 1) as first_name
    from golden_customers
    left join customer_values
        on golden_customers.customer_id = customer_values.customer_id
    left join customer_records
        on customer_values.record_id = customer_records.record_id

),

gender_hints as (

    select
        named.customer_id,
        named.first_name as hinting_name,
        coalesce(of_country.gender, of_all.gender) as gender_hint
    from named
    left join first_name_genders as of_country
        on named.first_name = of_country.first_name
        and named.country_code = of_country.country_code
    left join first_name_genders as of_all
        on named.first_name = of_all.first_name
        and of_all.country_code = '*'
    where coalesce(of_country.gender, of_all.gender) is not null

)

select * from gender_hints
