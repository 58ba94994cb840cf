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

id_claims as (

    select * from {{ ref('id_claims') }}

),

claimed as (

    select distinct cluster_id
    from id_claims
    where claim_rank = 1

),

nameless as (

    select
        clusters.cluster_id,
        clusters.record_id,
        max(case when known_records.record_id is not null then 1 else 0 end) over (
            partition by clusters.cluster_id
        ) as has_known_records,
        row_number() over (
            partition by clusters.cluster_id
            order by coalesce(customer_records.created_at, cast('9999-12-31' as timestamp)), clusters.record_id
        ) as age_rank
    from clusters
    inner join customer_records
        on clusters.record_id = customer_records.record_id
    left join known_records
        on clusters.record_id = known_records.record_id
    left join claimed
        on clusters.cluster_id = claimed.cluster_id
    where claimed.cluster_id is null

),

this_run as (

    select coalesce(max(last_run_number), 0) + 1 as run_number
    from known_records

),

-- the oldest record names the customer, so two fresh builds of the same data agree; no name is given twice
new_ids as (

    select
        nameless.cluster_id,
        case
            when known_ids.customer_id is null then concat('c-', left(md5(nameless.record_id), 20))
            else concat('c-', left(md5(concat(nameless.record_id, '#', cast(this_run.run_number as string))), 20))
        end as customer_id,
        case when nameless.has_known_records = 1 then 'split' else 'created' end as id_origin
    from nameless
    cross join this_run
    left join known_ids
        on known_ids.customer_id = concat('c-', left(md5(nameless.record_id), 20))
    where nameless.age_rank = 1

)

select * from new_ids
