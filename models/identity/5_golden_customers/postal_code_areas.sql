with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

postal_areas as (

    select * from {{ ref('postal_areas') }}

),

postal_codes as (

    select distinct
        country_code,
        postal_code
    from golden_customers
    where postal_code is not null and country_code is not null

),

lengths as (

    select distinct length(postal_prefix) as prefix_length
    from postal_areas

),

-- the longest beginning that is known says where a code is
found as (

    select
        postal_codes.country_code,
        postal_codes.postal_code,
        postal_areas.subdivision_code,
        postal_areas.province,
        postal_areas.region,
        row_number() over (
            partition by postal_codes.country_code, postal_codes.postal_code
            order by lengths.prefix_length desc
        ) as place
    from postal_codes
    cross join lengths
    inner join postal_areas
        on postal_codes.country_code = postal_areas.country_code
        and left(postal_codes.postal_code, lengths.prefix_length) = postal_areas.postal_prefix

),

postal_code_areas as (

    select
        country_code,
        postal_code,
        subdivision_code,
        province,
        region as postal_region
    from found
    where place = 1

)

select * from postal_code_areas
