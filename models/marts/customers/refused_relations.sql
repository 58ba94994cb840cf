with judged_relations as (

    select * from {{ ref('judged_relations') }}

),

refused as (

    select
        cast(said_by as string) as said_by,
        cast(told_id as string) as told_id,
        cast(relation_kind as string) as relation_kind,
        cast(told_related_id as string) as told_related_id,
        cast(customer_id as string) as customer_id,
        cast(related_customer_id as string) as related_customer_id,
        cast(refusal as string) as refusal
    from judged_relations
    where refusal is not null

)

select * from refused
