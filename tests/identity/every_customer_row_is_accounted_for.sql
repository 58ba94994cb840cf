-- rows of the customers doors that are not exactly one of kept, quarantined and deleted at the source
with counted as (

    select
        record_id,
        source_system,
        source_table,
        1 as door_rows,
        case when is_deleted_at_source then 1 else 0 end as deleted_rows,
        0 as kept_rows,
        0 as quarantined_rows
    from {{ ref('customer_inputs') }}
    union all
    select
        record_id,
        source_system,
        source_table,
        0 as door_rows,
        0 as deleted_rows,
        1 as kept_rows,
        0 as quarantined_rows
    from {{ ref('customer_records') }}
    union all
    select
        record_id,
        source_system,
        source_table,
        0 as door_rows,
        0 as deleted_rows,
        0 as kept_rows,
        1 as quarantined_rows
    from {{ ref('quarantined_records') }}

)

select
    record_id,
    source_system,
    source_table,
    sum(door_rows) as door_rows,
    sum(deleted_rows) as deleted_rows,
    sum(kept_rows) as kept_rows,
    sum(quarantined_rows) as quarantined_rows
from counted
group by record_id, source_system, source_table
having sum(door_rows) <> sum(deleted_rows) + sum(kept_rows) + sum(quarantined_rows)
