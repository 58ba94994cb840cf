with weighed_items as (

    select * from {{ ref('weighed_items') }}

),

owners as (

    select * from {{ ref('owners') }}

),

review_history as (

    select * from {{ ref('review_history') }}

),

asked as (

    select
        review_id,
        max(changed_at) as asked_since
    from review_history
    where is_asked
    group by review_id

),

-- the owner of the kind and the source, else of the kind, else of the source, else of all
owned as (

    select
        weighed_items.*,
        owners.assignee,
        owners.days_to_decide,
        row_number() over (
            partition by weighed_items.review_id
            order by
                case when owners.item_kind = 'any' then 1 else 0 end,
                case when owners.source_system = 'any' then 1 else 0 end
        ) as owner_rank
    from weighed_items
    left join owners
        on owners.item_kind in (weighed_items.item_kind, 'any')
        and owners.source_system in (weighed_items.source_system, 'any')

),

review_queue as (

    select
        row_number() over (
            order by
                case when owned.item_kind in ('alarm', 'decision') then 0 else 1 end,
                coalesce(owned.value_at_stake, 0) desc,
                coalesce(owned.records_at_stake, 0) desc,
                owned.review_id
        ) as review_rank,
        owned.review_id,
        owned.item_kind,
        owned.question,
        coalesce(owned.explanation, owned.subject, 'never compared') as explanation,
        owned.record_id_1,
        owned.record_id_2,
        owned.customer_id_1,
        owned.customer_id_2,
        owned.match_weight,
        owned.records_at_stake,
        owned.value_at_stake,
        owned.assignee,
        cast(asked.asked_since as date) as asked_since,
        owned.days_to_decide,
        owned.state
    from owned
    left join asked
        on owned.review_id = asked.review_id
    where owned.owner_rank = 1

)

select * from review_queue
