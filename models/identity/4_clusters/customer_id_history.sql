{{ config(materialized='incremental', full_refresh=false) }}

with record_moves as (

    select * from {{ ref('record_moves') }}

),

decisive_pairs as (

    select * from {{ ref('decisive_pairs') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

known_records as (

    select * from {{ ref('known_records') }}

),

this_run as (

    select coalesce(max(last_run_number), 0) + 1 as run_number
    from known_records

),

customer_id_history as (

    select
        cast(this_run.run_number as bigint) as run_number,
        {{ run_time() }} as changed_at,
        record_moves.record_id,
        record_moves.customer_id,
        record_moves.previous_customer_id,
        record_moves.is_present,
        cast(customer_records.created_at as timestamp) as record_created_at,
        record_moves.change,
        decisive_pairs.decisive_record_id_1,
        decisive_pairs.decisive_record_id_2,
        cast(decisive_pairs.decisive_weight as double) as decisive_weight,
        decisive_pairs.decided_by,
        decisive_pairs.reason
    from record_moves
    cross join this_run
    left join decisive_pairs
        on coalesce(record_moves.previous_customer_id, record_moves.record_id) = decisive_pairs.came_from
        and record_moves.customer_id = decisive_pairs.customer_id
        and record_moves.change in ('joined', 'merged', 'moved', 'split')
    left join customer_records
        on record_moves.record_id = customer_records.record_id

)

select * from customer_id_history
