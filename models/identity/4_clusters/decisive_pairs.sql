with record_moves as (

    select * from {{ ref('record_moves') }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

known_records as (

    select * from {{ ref('known_records') }}

),

pair_decisions as (

    select * from {{ ref('pair_decisions') }}

),

-- records that came together or parted go the same way as those they were with
movers as (

    select
        record_id,
        customer_id,
        coalesce(previous_customer_id, record_id) as came_from,
        case when change = 'split' then previous_customer_id else customer_id end as faced_customer_id,
        change = 'split' as is_parting
    from record_moves
    where change in ('joined', 'merged', 'moved', 'split') and is_present

),

pair_ends as (

    select
        record_id_1 as record_id,
        record_id_2 as neighbour_id,
        linkage_weight,
        decided_by,
        reason
    from pair_decisions
    union all
    select
        record_id_2 as record_id,
        record_id_1 as neighbour_id,
        linkage_weight,
        decided_by,
        reason
    from pair_decisions

),

-- together by the strongest pair with records that were elsewhere; apart by the weakest with those left behind
ranked as (

    select
        movers.came_from,
        movers.customer_id,
        pair_ends.*,
        row_number() over (
            partition by movers.came_from, movers.customer_id
            order by
                pair_ends.linkage_weight * case when movers.is_parting then 1 else -1 end,
                pair_ends.record_id, pair_ends.neighbour_id
        ) as pair_rank
    from movers
    inner join pair_ends
        on movers.record_id = pair_ends.record_id
    inner join customer_ids
        on pair_ends.neighbour_id = customer_ids.record_id
        and movers.faced_customer_id = customer_ids.customer_id
    left join known_records
        on pair_ends.neighbour_id = known_records.record_id
    where movers.is_parting or movers.came_from <> coalesce(known_records.last_customer_id, pair_ends.neighbour_id)

),

decisive_pairs as (

    select
        came_from,
        customer_id,
        record_id as decisive_record_id_1,
        neighbour_id as decisive_record_id_2,
        linkage_weight as decisive_weight,
        decided_by,
        reason
    from ranked
    where pair_rank = 1

)

select * from decisive_pairs
