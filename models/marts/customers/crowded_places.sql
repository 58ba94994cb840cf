with household_places as (

    select * from {{ ref('household_places') }}

),

household_limits as (

    select * from {{ ref('household_limits') }}

),

crowded_places as (

    select
        household_places.place_kind,
        household_places.place,
        household_places.place_problem,
        max(household_places.people_count) as people_count,
        max(household_places.organisation_count) as organisation_count,
        max(cast(household_limits.people_limit as bigint)) as people_limit
    from household_places
    inner join household_limits
        on household_places.place_kind = household_limits.place_kind
    where household_places.place_problem is not null
    group by household_places.place_kind, household_places.place, household_places.place_problem

)

select * from crowded_places
