with customer_id_history as (

    select * from {{ ref('customer_id_history') }}

),

-- a customer that gains or loses a record keeps its id: no change of ids
told as (

    select
        *,
        case when change in ('merged', 'moved') then previous_customer_id else customer_id end as changed_id,
        case
            when change in ('merged', 'moved') then customer_id
            when change = 'split' then previous_customer_id
        end as other_id
    from customer_id_history
    where change not in ('joined', 'gone')

),

customer_id_changes as (

    select
        run_number,
        changed_at,
        change,
        changed_id as customer_id,
        other_id as other_customer_id,
        cast(count(*) as bigint) as changed_record_count,
        max(decisive_record_id_1) as decisive_record_id_1,
        max(decisive_record_id_2) as decisive_record_id_2,
        max(decisive_weight) as decisive_weight,
        max(decided_by) as decided_by,
        max(reason) as reason
    from told
    group by run_number, changed_at, change, changed_id, other_id

)

select * from customer_id_changes
