with customer_ids as (

    select * from {{ ref('customer_ids') }}

),

cluster_ids as (

    select * from {{ ref('cluster_ids') }}

),

id_claims as (

    select * from {{ ref('id_claims') }}

),

known_records as (

    select * from {{ ref('known_records') }}

),

-- an id that lost its claim ends in the one that won, with all its records, also those that are gone
ended_ids as (

    select
        id_claims.customer_id,
        cluster_ids.customer_id as into_customer_id
    from id_claims
    inner join cluster_ids
        on id_claims.cluster_id = cluster_ids.cluster_id
    where
        id_claims.claim_rank = 1
        and id_claims.held_count > 0
        and id_claims.customer_id <> cluster_ids.customer_id

),

compared as (

    select
        coalesce(customer_ids.record_id, known_records.record_id) as record_id,
        known_records.last_customer_id as previous_customer_id,
        coalesce(known_records.was_present, false) as was_present,
        customer_ids.record_id is not null as is_present,
        ended_ids.into_customer_id,
        coalesce(
            customer_ids.customer_id, ended_ids.into_customer_id, known_records.last_customer_id
        ) as customer_id
    from customer_ids
    full outer join known_records
        on customer_ids.record_id = known_records.record_id
    left join ended_ids
        on known_records.last_customer_id = ended_ids.customer_id

),

moved as (

    select *
    from compared
    where
        previous_customer_id is null
        or customer_id <> previous_customer_id
        or is_present <> was_present

),

record_moves as (

    select
        moved.record_id,
        moved.customer_id,
        moved.previous_customer_id,
        moved.is_present,
        case
            when moved.previous_customer_id is null and cluster_ids.id_origin = 'created' then 'created'
            when moved.previous_customer_id is null then 'joined'
            when moved.customer_id = moved.into_customer_id then 'merged'
            when not moved.is_present and cluster_ids.customer_id is null then 'retired'
            when not moved.is_present then 'gone'
            when moved.customer_id = moved.previous_customer_id and cluster_ids.id_origin = 'returned' then 'returned'
            when moved.customer_id = moved.previous_customer_id then 'joined'
            when cluster_ids.id_origin = 'kept' then 'moved'
            else 'split'
        end as change
    from moved
    left join cluster_ids
        on moved.customer_id = cluster_ids.customer_id

)

select * from record_moves
