with customer_ids as (

    select * from {{ ref('customer_ids') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

clusters as (

    select * from {{ ref('clusters') }}

),

-- a record without a cluster stands alone, and certainly is itself
members as (

    select
        customer_ids.customer_id,
        customer_records.record_id,
        customer_records.source_system,
        customer_records.source_instance,
        customer_records.source_table,
        customer_records.source_record_id,
        cast(coalesce(clusters.match_confidence, 1) as double) as match_confidence,
        count(*) over (partition by customer_ids.customer_id) as record_count,
        customer_records.created_at,
        customer_records.updated_at
    from customer_ids
    inner join customer_records
        on customer_ids.record_id = customer_records.record_id
    left join clusters
        on customer_ids.record_id = clusters.record_id

)

select * from members
