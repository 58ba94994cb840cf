with customer_id_history as (

    {{ remembered_ids() }}

),

known_records as (

    select
        record_id,
        min_by(customer_id, run_number) as first_customer_id,
        max_by(customer_id, run_number) as last_customer_id,
        max_by(is_present, run_number) as was_present,
        max(run_number) as last_run_number
    from customer_id_history
    group by record_id

)

select * from known_records
