with told_relations as (

    select * from {{ ref('told_relations') }}

),

relation_cycles as (

    select * from {{ ref('relation_cycles') }}

),

account_ancestors as (

    select * from {{ ref('account_ancestors') }}

),

too_deep as (

    select distinct
        relation_kind,
        customer_id
    from account_ancestors
    where is_too_deep

),

-- nobody can tell which relation of a cycle is wrong, so none of them counts
judged_relations as (

    select
        told_relations.said_by,
        told_relations.told_id,
        told_relations.relation_kind,
        told_relations.told_related_id,
        told_relations.related_since,
        told_relations.customer_id,
        told_relations.related_customer_id,
        case
            when told_relations.refusal is not null then told_relations.refusal
            when relation_cycles.customer_id is not null then 'cycle'
            when too_deep.customer_id is not null then 'too_deep'
        end as refusal
    from told_relations
    left join relation_cycles
        on told_relations.is_tree
        and told_relations.relation_kind = relation_cycles.relation_kind
        and told_relations.customer_id = relation_cycles.customer_id
    left join too_deep
        on told_relations.is_tree
        and told_relations.relation_kind = too_deep.relation_kind
        and told_relations.customer_id = too_deep.customer_id

)

select * from judged_relations
