with pair_decisions as (

    select * from {{ ref('pair_decisions') }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

dropped_links as (

    select * from {{ ref('dropped_links') }}

),

thresholds as (

    select max(match_weight) as review_weight
    from {{ ref('thresholds') }}
    where threshold = 'review'

),

between_customers as (

    select
        pair_decisions.record_id_1,
        pair_decisions.record_id_2,
        pair_decisions.match_weight,
        pair_decisions.decided_by,
        pair_decisions.decision,
        dropped_links.drop_reason,
        dropped_links.linked_by,
        least(customers_1.customer_id, customers_2.customer_id) as first_customer,
        greatest(customers_1.customer_id, customers_2.customer_id) as last_customer
    from pair_decisions
    inner join customer_ids as customers_1
        on pair_decisions.record_id_1 = customers_1.record_id
    inner join customer_ids as customers_2
        on pair_decisions.record_id_2 = customers_2.record_id
        and customers_1.customer_id <> customers_2.customer_id
    left join dropped_links
        on pair_decisions.record_id_1 = dropped_links.record_id_1
        and pair_decisions.record_id_2 = dropped_links.record_id_2
    cross join thresholds
    where
        pair_decisions.match_weight >= thresholds.review_weight
        or dropped_links.drop_reason is not null
        or pair_decisions.decided_by = 'steward'

),

-- one question for two customers: a link that was dropped before a likely pair, and that before a less likely one
ranked as (

    select
        *,
        max(case when decided_by = 'steward' and decision = 'reject' then 1 else 0 end)
            over (partition by first_customer, last_customer) as is_decided,
        row_number() over (
            partition by first_customer, last_customer
            order by
                case linked_by when 'steward' then 1 when 'source' then 2 when 'score' then 3 else 4 end,
                coalesce(match_weight, -1000) desc,
                record_id_1,
                record_id_2
        ) as question_rank
    from between_customers

),

customer_questions as (

    select
        case when drop_reason is not null then 'conflict' else 'same_customer' end as item_kind,
        record_id_1,
        record_id_2,
        match_weight,
        drop_reason,
        linked_by
    from ranked
    where question_rank = 1 and is_decided = 0

)

select * from customer_questions
