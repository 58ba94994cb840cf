{{ config(materialized='incremental', full_refresh=false, on_schema_change='append_new_columns') }}

with dim_customer as (

    select * from {{ ref('dim_customer') }}

),

remembered as (

    {{ remembered_versions() }}

),

customers_today as (

    select
        dim_customer.*,
        {{ row_fingerprint('dim_customer') }} as row_hash
    from dim_customer

),

last_versions as (

    select
        changed_id,
        max_by(row_hash, version_run) as row_hash,
        max_by(is_customer, version_run) as is_customer
    from remembered
    group by changed_id

),

-- time never turns back, whatever the clock says
this_run as (

    select
        coalesce(max(version_run), 0) + 1 as version_run,
        greatest(
            {{ run_time() }},
            coalesce(max(changed_at) + interval 1 second, {{ run_time() }})
        ) as changed_at
    from remembered

),

all_ids as (

    select customer_id as changed_id from customers_today
    union
    select changed_id from last_versions

),

changed_ids as (

    select
        all_ids.changed_id,
        customers_today.customer_id is not null as is_customer
    from all_ids
    left join customers_today
        on all_ids.changed_id = customers_today.customer_id
    left join last_versions
        on all_ids.changed_id = last_versions.changed_id
    where
        coalesce(last_versions.is_customer, false) <> (customers_today.customer_id is not null)
        or last_versions.row_hash <> customers_today.row_hash

),

customer_versions as (

    select
        cast(this_run.version_run as bigint) as version_run,
        cast(this_run.changed_at as timestamp) as changed_at,
        changed_ids.changed_id,
        changed_ids.is_customer,
        customers_today.*
    from changed_ids
    cross join this_run
    left join customers_today
        on changed_ids.changed_id = customers_today.customer_id

)

select * from customer_versions
