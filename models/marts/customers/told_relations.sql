with member_relations as (

    select * from {{ ref('member_relations') }}

),

golden_customers as (

    select * from {{ ref('golden_customers') }}

),

relation_kinds as (

    select * from {{ ref('relation_kinds') }}

),

typed as (

    select
        member_relations.*,
        coalesce(relation_kinds.is_tree, false) as is_tree,
        case
            when relation_kinds.relation_kind is null then 'unknown_kind'
            when member_relations.customer_id is null or member_relations.related_customer_id is null
                then 'unknown_customer'
            when member_relations.customer_id = member_relations.related_customer_id then 'same_customer'
            when subjects.party_type not in (relation_kinds.subject_type, 'unknown')
                and relation_kinds.subject_type <> 'any' then 'wrong_party_type'
            when objects.party_type not in (relation_kinds.object_type, 'unknown')
                and relation_kinds.object_type <> 'any' then 'wrong_party_type'
        end as refusal
    from member_relations
    left join relation_kinds
        on member_relations.relation_kind = relation_kinds.relation_kind
    left join golden_customers as subjects
        on member_relations.customer_id = subjects.customer_id
    left join golden_customers as objects
        on member_relations.related_customer_id = objects.customer_id

),

-- of several parents the steward's counts, then the one told last
parents as (

    select
        *,
        first_value(related_customer_id) over (
            partition by customer_id, relation_kind, is_tree and refusal is null
            order by
                case said_by when 'steward' then 0 else 1 end,
                related_since desc nulls last,
                told_id,
                told_related_id
        ) as first_related_id
    from typed

),

told_relations as (

    select
        said_by,
        told_id,
        relation_kind,
        told_related_id,
        related_since,
        customer_id,
        related_customer_id,
        is_tree,
        case
            when refusal is null and is_tree and related_customer_id <> first_related_id then 'another_parent'
            else refusal
        end as refusal
    from parents

)

select * from told_relations
