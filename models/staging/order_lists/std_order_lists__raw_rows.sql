with order_lines as (

    select * from {{ ref('stg_order_lists__order_line') }}

),

list_files as (

    select * from {{ ref('stg_order_lists__file') }}

),

-- counted by the reader while it read, not from the rows that arrived
count_raw_rows as (

    select cast(coalesce(sum(row_count), 0) as bigint) as raw_row_count
    from list_files

),

count_buckets as (

    select
        row_bucket,
        row_reason,
        cast(count(*) as bigint) as row_count
    from order_lines
    group by row_bucket, row_reason

),

raw_rows as (

    select
        cast('order_lists' as string) as source_system,
        cast('order_lists' as string) as source_table,
        count_buckets.row_bucket,
        count_buckets.row_reason,
        count_buckets.row_count,
        count_raw_rows.raw_row_count
    from count_buckets
    cross join count_raw_rows

)

select * from raw_rows
