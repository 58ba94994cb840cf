with interactions as (

    {{ union_doors('interactions') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

matched as (

    select
        cast(interactions.interaction_id as string) as interaction_id,
        cast(customer_members.customer_id as string) as customer_id,
        cast(case
            when interactions.record_id is null then 'anonymous'
            when customer_members.customer_id is null then 'unknown_record'
            else 'matched'
        end as string) as customer_match,
        cast(interactions.source_system as string) as source_system,
        cast(interactions.source_instance as string) as source_instance,
        cast(interactions.source_table as string) as source_table,
        cast(interactions.source_interaction_id as string) as source_interaction_id,
        cast(interactions.record_id as string) as record_id,
        cast(interactions.started_at as timestamp) as started_at,
        cast(interactions.updated_at as timestamp) as updated_at,
        cast(interactions.interaction_channel as string) as interaction_channel,
        cast(interactions.interaction_status as string) as interaction_status,
        cast(interactions.interaction_subject as string) as interaction_subject
    from interactions
    left join customer_members
        on interactions.record_id = customer_members.record_id
    where interactions.interaction_kind = 'ticket'

)

select * from matched
