with recursive told_relations as (

    select * from {{ ref('told_relations') }}

),

relation_kinds as (

    select * from {{ ref('relation_kinds') }}

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
    where told_relations.is_tree and told_relations.refusal is null

),

-- up from each, until there is nobody above, who was begun with comes again, or there are too many levels
ancestors as (

    select
        relation_kind,
        customer_id,
        parent_id as ancestor_id,
        cast(1 as bigint) as steps
    from parents
    union all
    select
        ancestors.relation_kind,
        ancestors.customer_id,
        parents.parent_id as ancestor_id,
        ancestors.steps + 1 as steps
    from ancestors
    inner join parents
        on ancestors.relation_kind = parents.relation_kind
        and ancestors.ancestor_id = parents.customer_id
    where ancestors.ancestor_id <> ancestors.customer_id and ancestors.steps < parents.most_levels

),

relation_cycles as (

    select
        relation_kind,
        customer_id,
        min(steps) as cycle_length
    from ancestors
    where ancestor_id = customer_id
    group by relation_kind, customer_id

)

select * from relation_cycles
