with clusters as (

    select * from {{ ref('clusters') }}

),

cluster_ids as (

    select * from {{ ref('cluster_ids') }}

),

customer_ids as (

    select
        clusters.record_id,
        cluster_ids.customer_id
    from clusters
    inner join cluster_ids
        on clusters.cluster_id = cluster_ids.cluster_id

)

select * from customer_ids
