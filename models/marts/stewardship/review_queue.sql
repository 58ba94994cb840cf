with weighed_items as (

    select * from {{ ref('weighed_items') }}

),

owners as (

    select * from {{ ref('owners') }}

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
                case when item_kind in ('alarm', 'decision') then 0 else 1 end,
                coalesce(value_at_stake, 0) desc,
                coalesce(records_at_stake, 0) desc,
                review_id
        ) as review_rank,
        review_id,
        item_kind,
        question,
        coalesce(explanation, subject, 'never compared') as explanation,
        record_id_1,
        record_id_2,
        customer_id_1,
        customer_id_2,
        match_weight,
        records_at_stake,
        value_at_stake,
        assignee,
        cast(known_since as date) as known_since,
        days_to_decide,
        state
    from owned
    where owner_rank = 1

)

select * from review_queue
