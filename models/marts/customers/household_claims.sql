with household_clusters as (

    select * from {{ ref('household_clusters') }}

),

household_numbers as (

    select * from {{ ref('household_numbers') }}

),

remembered as (

    {{ remembered_versions() }}

),

-- the household each customer was in last
last_households as (

    select
        changed_id as customer_id,
        max_by(household_id, version_run) as household_id
    from remembered
    where household_id is not null
    group by changed_id

),

household_births as (

    select
        household_id,
        min(version_run) as first_run
    from remembered
    where household_id is not null
    group by household_id

),

held as (

    select
        household_clusters.cluster_number,
        last_households.household_id,
        household_births.first_run,
        count(*) as member_count
    from household_clusters
    inner join household_numbers
        on household_clusters.record_number = household_numbers.member_number
    inner join last_households
        on household_numbers.customer_id = last_households.customer_id
    inner join household_births
        on last_households.household_id = household_births.household_id
    group by household_clusters.cluster_number, last_households.household_id, household_births.first_run

),

claimed as (

    select
        *,
        row_number() over (
            partition by household_id
            order by member_count desc, cluster_number
        ) as place_rank
    from held

),

-- an id goes where most of its members are; where several meet, the one with most members stays
household_claims as (

    select
        cluster_number,
        household_id,
        row_number() over (
            partition by cluster_number
            order by member_count desc, first_run, household_id
        ) as household_rank
    from claimed
    where place_rank = 1

)

select * from household_claims
