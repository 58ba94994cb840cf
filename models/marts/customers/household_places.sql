with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

customer_values as (

    select * from {{ ref('customer_values') }}

),

household_limits as (

    select * from {{ ref('household_limits') }}

),

addresses as (

    select
        customer_id,
        street || ' ' || house_number || ', ' || postal_code as place_by_code,
        street || ' ' || house_number || ', ' || city as place_by_city
    from golden_customers
    where street is not null and house_number is not null

),

places as (

    select customer_id, 'address' as place_kind, place_by_code as place from addresses
    union all
    select customer_id, 'address' as place_kind, place_by_city as place from addresses
    union all
    select customer_id, attribute as place_kind, attribute_value as place
    from customer_values
    where attribute in ('phone', 'email')

),

known_places as (

    select distinct
        places.customer_id,
        places.place_kind,
        places.place,
        golden_customers.party_type = 'organisation' as is_organisation
    from places
    inner join golden_customers
        on places.customer_id = golden_customers.customer_id
    where places.place is not null

),

counted as (

    select
        place_kind,
        place,
        sum(case when is_organisation then 0 else 1 end) as people_count,
        sum(case when is_organisation then 1 else 0 end) as organisation_count
    from known_places
    group by place_kind, place

),

-- where nobody shares a place, it tells of no household
household_places as (

    select
        known_places.customer_id,
        known_places.place_kind,
        known_places.place,
        cast(counted.people_count as bigint) as people_count,
        cast(counted.organisation_count as bigint) as organisation_count,
        case
            when counted.organisation_count > 0 then 'business'
            when counted.people_count > household_limits.people_limit then 'crowded'
        end as place_problem
    from known_places
    inner join counted
        on known_places.place_kind = counted.place_kind
        and known_places.place = counted.place
    inner join household_limits
        on known_places.place_kind = household_limits.place_kind
    where not known_places.is_organisation and counted.people_count > 1

)

select * from household_places
