with household_clusters as (

    select * from {{ ref('household_clusters') }}

),

household_numbers as (

    select * from {{ ref('household_numbers') }}

),

household_claims as (

    select * from {{ ref('household_claims') }}

),

golden_customers as (

    select * from {{ ref('golden_customers') }}

),

remembered as (

    {{ remembered_versions() }}

),

known_ids as (

    select distinct household_id
    from remembered
    where household_id is not null

),

this_run as (

    select coalesce(max(version_run), 0) + 1 as version_run
    from remembered

),

grouped as (

    select
        household_clusters.cluster_number,
        household_numbers.customer_id,
        count(*) over (partition by household_clusters.cluster_number) as member_count,
        first_value(household_numbers.customer_id) over (
            partition by household_clusters.cluster_number
            order by golden_customers.first_seen_at nulls last, household_numbers.customer_id
        ) as longest_known_id
    from household_clusters
    inner join household_numbers
        on household_clusters.record_number = household_numbers.member_number
    inner join golden_customers
        on household_numbers.customer_id = golden_customers.customer_id

),

-- the member known longest names a new household; no name is given twice
household_members as (

    select
        grouped.customer_id,
        coalesce(
            household_claims.household_id,
            case
                when known_ids.household_id is null then concat('h-', left(md5(grouped.longest_known_id), 20))
                else
                    concat(
                        'h-', left(md5(concat(grouped.longest_known_id, '#', cast(this_run.version_run as string))), 20)
                    )
            end
        ) as household_id,
        grouped.longest_known_id,
        grouped.member_count
    from grouped
    cross join this_run
    left join household_claims
        on grouped.cluster_number = household_claims.cluster_number
        and household_claims.household_rank = 1
    left join known_ids
        on known_ids.household_id = concat('h-', left(md5(grouped.longest_known_id), 20))
    where grouped.member_count > 1

)

select * from household_members
