with known_ids as (

    select * from {{ ref('known_ids') }}

),

id_claims as (

    select * from {{ ref('id_claims') }}

),

new_ids as (

    select * from {{ ref('new_ids') }}

),

-- where several ids meet, one in force goes before one that is not, the older before the younger
ranked_ids as (

    select
        id_claims.cluster_id,
        id_claims.customer_id,
        case when known_ids.was_current then 'kept' else 'returned' end as id_origin,
        row_number() over (
            partition by id_claims.cluster_id
            order by known_ids.was_current desc, known_ids.created_in_run, known_ids.born_at, known_ids.customer_id
        ) as id_rank
    from id_claims
    inner join known_ids
        on id_claims.customer_id = known_ids.customer_id
    where id_claims.claim_rank = 1

),

cluster_ids as (

    select
        cluster_id,
        customer_id,
        id_origin
    from ranked_ids
    where id_rank = 1
    union all
    select
        cluster_id,
        customer_id,
        id_origin
    from new_ids

)

select * from cluster_ids
