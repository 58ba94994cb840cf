with recursive told_relations as (

    select * from {{ ref('told_relations') }}

),

relation_kinds as (

    select * from {{ ref('relation_kinds') }}

),

relation_cycles as (

    select * from {{ ref('relation_cycles') }}

),

parents as (

    select distinct
        told_relations.relation_kind,
        told_relations.customer_id,
        told_relations.related_customer_id as parent_id,
        relation_kinds.most_levels
    from told_relations
    inner join relation_kinds
        on told_relations.relation_kind = relation_kinds.relation_kind
    left join relation_cycles
        on told_relations.relation_kind = relation_cycles.relation_kind
        and told_relations.customer_id = relation_cycles.customer_id
    where told_relations.is_tree and told_relations.refusal is null and relation_cycles.customer_id is null

),

ancestors as (

    select
        relation_kind,
        customer_id,
        parent_id as ancestor_id,
        cast(1 as bigint) as steps,
        most_levels
    from parents
    union all
    select
        ancestors.relation_kind,
        ancestors.customer_id,
        parents.parent_id as ancestor_id,
        ancestors.steps + 1 as steps,
        ancestors.most_levels
    from ancestors
    inner join parents
        on ancestors.relation_kind = parents.relation_kind
        and ancestors.ancestor_id = parents.customer_id
    where ancestors.steps < ancestors.most_levels

),

account_ancestors as (

    select
        relation_kind,
        customer_id,
        ancestor_id,
        steps,
        max(steps) over (partition by relation_kind, customer_id) >= most_levels as is_too_deep
    from ancestors

)

select * from account_ancestors
