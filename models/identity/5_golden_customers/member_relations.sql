with party_relations as (

    select * from {{ ref('party_relations') }}

),

steward_relations as (

    select * from {{ ref('steward_relations') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

customer_id_redirects as (

    select * from {{ ref('customer_id_redirects') }}

),

told as (

    select record_id as told_id, relation_kind, related_record_id as told_related_id, related_since, 'source' as said_by
    from party_relations
    union all
    select
        subject_id as told_id,
        relation_kind,
        object_id as told_related_id,
        cast(max(decided_on) as timestamp) as related_since,
        'steward' as said_by
    from steward_relations
    group by subject_id, relation_kind, object_id

),

-- a steward may name a customer by its id, an id it had once, or one of its records
member_relations as (

    select
        told.said_by,
        told.told_id,
        told.relation_kind,
        told.told_related_id,
        told.related_since,
        coalesce(members.customer_id, redirects.current_customer_id) as customer_id,
        coalesce(related_members.customer_id, related_redirects.current_customer_id) as related_customer_id
    from told
    left join customer_members as members
        on told.told_id = members.record_id
    left join customer_members as related_members
        on told.told_related_id = related_members.record_id
    left join customer_id_redirects as redirects
        on told.told_id = redirects.customer_id
    left join customer_id_redirects as related_redirects
        on told.told_related_id = related_redirects.customer_id

)

select * from member_relations
