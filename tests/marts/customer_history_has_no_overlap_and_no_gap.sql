-- versions of one customer that overlap, end before they begin, or leave a gap while it was a customer; a customer whose
-- current version is missing, doubled or another than its row
with customer_versions as (

    select * from {{ ref('customer_versions') }}

),

dim_customer_history as (

    select * from {{ ref('dim_customer_history') }}

),

dim_customer as (

    select
        dim_customer.customer_id,
        {{ row_fingerprint('dim_customer') }} as row_hash
    from {{ ref('dim_customer') }} as dim_customer

),

followed as (

    select
        *,
        lead(valid_from) over (partition by customer_id order by version_number) as next_valid_from,
        lead(first_run) over (partition by customer_id order by version_number) as next_first_run
    from dim_customer_history

),

absences as (

    select
        changed_id,
        version_run
    from customer_versions
    where not is_customer

),

broken_times as (

    select
        followed.customer_id,
        'times' as fault
    from followed
    left join absences
        on followed.customer_id = absences.changed_id
        and followed.last_run + 1 = absences.version_run
    where
        followed.valid_to <= followed.valid_from
        or followed.is_current <> (followed.valid_to is null)
        or followed.next_valid_from < followed.valid_to
        or (followed.next_first_run is not null and followed.valid_to is null)
        or (absences.changed_id is null and followed.next_valid_from <> followed.valid_to)
        or (absences.changed_id is null and followed.next_valid_from is null and followed.valid_to is not null)

),

current_versions as (

    select
        customer_id,
        count(*) as version_count,
        max(row_hash) as row_hash
    from dim_customer_history
    where is_current
    group by customer_id

),

broken_rows as (

    select
        coalesce(dim_customer.customer_id, current_versions.customer_id) as customer_id,
        'current' as fault
    from dim_customer
    full outer join current_versions
        on dim_customer.customer_id = current_versions.customer_id
    where
        dim_customer.customer_id is null
        or current_versions.customer_id is null
        or current_versions.version_count > 1
        or current_versions.row_hash <> dim_customer.row_hash

)

select * from broken_times
union all
select * from broken_rows
