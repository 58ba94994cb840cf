with customer_id_history as (

    {{ remembered_ids() }}

),

known_records as (

    select * from {{ ref('known_records') }}

),

runs_of_ids as (

    select
        customer_id,
        run_number,
        min(coalesce(record_created_at, cast('9999-12-31' as timestamp))) as born_at
    from customer_id_history
    where is_present
    group by customer_id, run_number

),

current_ids as (

    select distinct last_customer_id as customer_id
    from known_records
    where was_present

),

known_ids as (

    select
        runs_of_ids.customer_id,
        min(runs_of_ids.run_number) as created_in_run,
        min_by(runs_of_ids.born_at, runs_of_ids.run_number) as born_at,
        max(case when current_ids.customer_id is not null then 1 else 0 end) = 1 as was_current
    from runs_of_ids
    left join current_ids
        on runs_of_ids.customer_id = current_ids.customer_id
    group by runs_of_ids.customer_id

)

select * from known_ids
