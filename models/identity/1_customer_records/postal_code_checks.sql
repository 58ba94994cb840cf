with customer_records as (

    select * from {{ ref('customer_records') }}

),

postal_areas as (

    select
        country_code,
        postal_prefix,
        {{ fold_text('province') }} as province,
        {{ fold_text('region') }} as region,
        lower(split_part(subdivision_code, '-', 2)) as short_name
    from {{ ref('postal_areas') }}

),

typed as (

    select
        assumed_country as country_code,
        postal_code,
        region as typed_region,
        count(*) as record_count
    from customer_records
    where assumed_country is not null and postal_code is not null and region is not null
    group by assumed_country, postal_code, region

),

names as (

    select country_code, province as name
    from postal_areas
    union
    select country_code, region as name
    from postal_areas
    union
    select country_code, short_name as name
    from postal_areas

),

-- the longest beginning that is known says where a code is
placed as (

    select
        typed.*,
        postal_areas.province,
        postal_areas.region,
        postal_areas.short_name,
        row_number() over (
            partition by typed.country_code, typed.postal_code, typed.typed_region
            order by length(postal_areas.postal_prefix) desc
        ) as place
    from typed
    inner join postal_areas
        on typed.country_code = postal_areas.country_code
        and left(typed.postal_code, length(postal_areas.postal_prefix)) = postal_areas.postal_prefix

),

-- a name that no list has may be another name of the right one
postal_code_checks as (

    select
        placed.country_code,
        placed.postal_code,
        placed.typed_region,
        placed.record_count,
        coalesce(placed.province, placed.region) as expected_region,
        case
            when placed.typed_region in (placed.province, placed.region, placed.short_name) then true
            when names.name is not null and coalesce(placed.province, placed.region) is not null then false
        end as fits
    from placed
    left join names
        on placed.country_code = names.country_code
        and placed.typed_region = names.name
    where placed.place = 1

)

select * from postal_code_checks
