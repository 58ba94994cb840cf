with clusters as (

    select * from {{ ref('clusters') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

-- the oldest record names the customer, so two fresh builds of the same data agree
ranked as (

    select
        clusters.record_id,
        clusters.cluster_id,
        row_number() over (
            partition by clusters.cluster_id
            order by coalesce(customer_records.created_at, cast('9999-12-31' as timestamp)), clusters.record_id
        ) as age_rank
    from clusters
    inner join customer_records
        on clusters.record_id = customer_records.record_id

),

oldest as (

    select
        cluster_id,
        concat('c-', left(md5(record_id), 20)) as customer_id
    from ranked
    where age_rank = 1

),

customer_ids as (

    select
        ranked.record_id,
        oldest.customer_id
    from ranked
    inner join oldest
        on ranked.cluster_id = oldest.cluster_id

)

select * from customer_ids
