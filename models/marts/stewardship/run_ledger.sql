with raw_rows as (

    {{ union_doors('raw_rows') }}

),

quarantined_records as (

    select * from {{ ref('quarantined_records') }}

),

bucket_totals as (

    select
        source_system,
        source_table,
        max(raw_row_count) as raw_rows,
        sum(case when row_bucket = 'kept' then row_count else 0 end) as kept,
        sum(case when row_bucket = 'quarantined' then row_count else 0 end) as quarantined,
        sum(case when row_bucket = 'repeated' then row_count else 0 end) as repeated,
        sum(case when row_bucket = 'deleted' then row_count else 0 end) as deleted
    from raw_rows
    group by source_system, source_table

),

-- a list names in each row the system that the row comes from: the ledger keeps it under the list
quarantined_by_room_1 as (

    select
        case when source_table = 'contact_lists' then 'contact_lists' else source_system end as source_system,
        source_table,
        count(*) as quarantined
    from quarantined_records
    group by
        case when source_table = 'contact_lists' then 'contact_lists' else source_system end,
        source_table

),

-- what staging kept and room 1 set aside is quarantined
run_ledger as (

    select
        bucket_totals.source_system,
        bucket_totals.source_table,
        cast(bucket_totals.raw_rows as bigint) as raw_rows,
        cast(bucket_totals.kept - coalesce(quarantined_by_room_1.quarantined, 0) as bigint) as kept,
        cast(bucket_totals.quarantined + coalesce(quarantined_by_room_1.quarantined, 0) as bigint) as quarantined,
        cast(bucket_totals.repeated as bigint) as repeated,
        cast(bucket_totals.deleted as bigint) as deleted,
        cast(
            bucket_totals.raw_rows
            - (bucket_totals.kept + bucket_totals.quarantined + bucket_totals.repeated + bucket_totals.deleted)
            as bigint
        ) as unexplained
    from bucket_totals
    left join quarantined_by_room_1
        on bucket_totals.source_system = quarantined_by_room_1.source_system
        and bucket_totals.source_table = quarantined_by_room_1.source_table

)

select * from run_ledger
