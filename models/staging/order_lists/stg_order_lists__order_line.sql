with raw_rows as (

    select * from {{ source('order_lists', 'rows') }}

),

cast_columns as (

    select
        source,
        source_record_id,
        order_id as source_order_id,
        ordered_at as raw_ordered_at,
        {{ timestamp_utc('ordered_at') }} as ordered_at,
        amount as raw_amount,
        try_cast(amount as decimal(18, 2)) as line_amount,
        upper(trim(currency)) as currency,
        product_id,
        product_name,
        try_cast(quantity as decimal(18, 3)) as quantity,
        try_cast(cost as decimal(18, 2)) as cost,
        channel as raw_channel,
        order_status as raw_order_status,
        store_id,
        file_name,
        row_number,
        row_problem,
        min(file_name) over (partition by source, order_id) <> max(file_name) over (partition by source, order_id)
            as is_in_several_files
    from raw_rows

),

-- two equal lines of one file are two articles; the same line in a second file is the same line exported again
number_occurrences as (

    select
        *,
        row_number() over (
            partition by
                file_name, source, source_record_id, source_order_id, raw_ordered_at, raw_amount, currency, product_id,
                product_name, quantity, cost, raw_channel, raw_order_status, store_id
            order by row_number
        ) as occurrence
    from cast_columns
    where is_in_several_files and row_problem is null

),

number_copies as (

    select
        file_name,
        row_number,
        row_number() over (
            partition by
                occurrence, source, source_record_id, source_order_id, raw_ordered_at, raw_amount, currency, product_id,
                product_name, quantity, cost, raw_channel, raw_order_status, store_id
            order by file_name
        ) as copy_number
    from number_occurrences

),

assign_buckets as (

    select
        cast_columns.*,
        case
            when cast_columns.row_problem is not null then cast_columns.row_problem
            when number_copies.copy_number > 1 then 'identical_row_of_another_file'
            when cast_columns.raw_ordered_at is null then 'missing_date'
            when cast_columns.ordered_at is null then 'unreadable_date'
            when cast_columns.raw_amount is null then 'missing_amount'
            when cast_columns.line_amount is null then 'unreadable_amount'
        end as row_reason,
        {{ list_row_bucket('row_reason') }} as row_bucket
    from cast_columns
    left join number_copies
        on cast_columns.file_name = number_copies.file_name
        and cast_columns.row_number = number_copies.row_number

)

select * from assign_buckets
