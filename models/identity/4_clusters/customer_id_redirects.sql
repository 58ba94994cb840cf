with customer_id_history as (

    select * from {{ ref('customer_id_history') }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

current_ids as (

    select distinct customer_id
    from customer_ids

),

records_today as (

    select
        record_id,
        min_by(customer_id, run_number) as first_customer_id,
        max_by(customer_id, run_number) as last_customer_id
    from customer_id_history
    group by record_id

),

last_merges as (

    select
        previous_customer_id as customer_id,
        record_id,
        rank() over (partition by previous_customer_id order by run_number desc) as merge_rank
    from customer_id_history
    where change = 'merged'

),

-- where most of its records are today, those it began with first
followed as (

    select
        last_merges.customer_id,
        records_today.last_customer_id,
        row_number() over (
            partition by last_merges.customer_id
            order by
                sum(case when records_today.first_customer_id = last_merges.customer_id then 1 else 0 end) desc,
                count(*) desc,
                records_today.last_customer_id
        ) as place_rank
    from last_merges
    inner join records_today
        on last_merges.record_id = records_today.record_id
    where last_merges.merge_rank = 1
    group by last_merges.customer_id, records_today.last_customer_id

),

known_ids as (

    select distinct customer_id from customer_id_history

),

held_ids as (

    select distinct last_customer_id as customer_id
    from records_today

),

customer_id_redirects as (

    select
        known_ids.customer_id,
        current_ids.customer_id as current_customer_id,
        case
            when current_ids.customer_id = known_ids.customer_id then 'current'
            when current_ids.customer_id is not null then 'merged'
            else 'retired'
        end as id_status
    from known_ids
    left join held_ids
        on known_ids.customer_id = held_ids.customer_id
    left join followed
        on known_ids.customer_id = followed.customer_id
        and followed.place_rank = 1
    left join current_ids
        on current_ids.customer_id = case
            when held_ids.customer_id is not null then known_ids.customer_id
            else followed.last_customer_id
        end

)

select * from customer_id_redirects
