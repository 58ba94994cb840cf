with judged_relations as (

    select * from {{ ref('judged_relations') }}

),

relations as (

    select
        cast(customer_id as string) as customer_id,
        cast(relation_kind as string) as relation_kind,
        cast(related_customer_id as string) as related_customer_id,
        cast(min(said_by) as string) as said_by,
        cast(count(*) as bigint) as told_count,
        cast(max(related_since) as timestamp) as related_since
    from judged_relations
    where refusal is null
    group by customer_id, relation_kind, related_customer_id

)

select * from relations
