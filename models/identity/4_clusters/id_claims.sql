with clusters as (

    select * from {{ ref('clusters') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

known_records as (

    select * from {{ ref('known_records') }}

),

known_ids as (

    select * from {{ ref('known_ids') }}

),

known_members as (

    select
        clusters.cluster_id,
        known_records.first_customer_id,
        known_records.last_customer_id,
        known_records.was_present,
        coalesce(customer_records.created_at, cast('9999-12-31' as timestamp)) as created_at
    from clusters
    inner join customer_records
        on clusters.record_id = customer_records.record_id
    inner join known_records
        on clusters.record_id = known_records.record_id

),

-- an id goes with the records that have it, those present in the run before first; one out of force may come back
-- with records it began with, so that what was merged can be parted again
claims as (

    select
        known_members.cluster_id,
        known_members.created_at,
        known_members.last_customer_id as customer_id,
        1 as is_held,
        case when known_members.was_present or not known_ids.was_current then 1 else 0 end as is_vote,
        case when known_members.first_customer_id = known_members.last_customer_id then 1 else 0 end as is_own
    from known_members
    inner join known_ids
        on known_members.last_customer_id = known_ids.customer_id
    union all
    select
        known_members.cluster_id,
        known_members.created_at,
        known_members.first_customer_id as customer_id,
        0 as is_held,
        1 as is_vote,
        1 as is_own
    from known_members
    inner join known_ids
        on known_members.first_customer_id = known_ids.customer_id
    where known_members.first_customer_id <> known_members.last_customer_id and not known_ids.was_current

),

counted as (

    select
        customer_id,
        cluster_id,
        cast(sum(is_vote * is_own) as bigint) as own_count,
        cast(sum(is_vote) as bigint) as vote_count,
        cast(sum(is_held) as bigint) as held_count,
        min(created_at) as oldest_created_at
    from claims
    group by customer_id, cluster_id

),

id_claims as (

    select
        *,
        row_number() over (
            partition by customer_id
            order by own_count desc, vote_count desc, held_count desc, oldest_created_at, cluster_id
        ) as claim_rank
    from counted

)

select * from id_claims
