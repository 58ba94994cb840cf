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

-- room 1 has read the first name out of the whole one
named as (

    select
        golden_customers.customer_id,
        golden_customers.country_code,
        coalesce(customer_records.given_name, {{ fold_text('golden_customers.first_name') }}) as given_name,
        customer_records.given_name_root
    from golden_customers
    left join customer_values
        on golden_customers.customer_id = customer_values.customer_id
    left join customer_records
        on customer_values.record_id = customer_records.record_id

),

-- the name as it is tells more than the one a nickname stands for
hinting as (

    select customer_id, country_code, 1 as hint_order, split_part(given_name, ' ', 1) as hinting_name
    from named
    union all
    select customer_id, country_code, 2 as hint_order, given_name_root as hinting_name
    from named

),

found as (

    select
        hinting.customer_id,
        hinting.hinting_name,
        first_name_genders.gender as gender_hint,
        row_number() over (
            partition by hinting.customer_id
            order by hinting.hint_order, case when first_name_genders.country_code = '*' then 1 else 0 end
        ) as place
    from hinting
    inner join first_name_genders
        on hinting.hinting_name = first_name_genders.first_name
        and (
            first_name_genders.country_code = '*'
            or hinting.country_code = first_name_genders.country_code
        )

),

gender_hints as (

    select
        customer_id,
        hinting_name,
        gender_hint
    from found
    where place = 1

)

select * from gender_hints
