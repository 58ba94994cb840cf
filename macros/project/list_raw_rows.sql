{#- The raw_rows door of a source whose files the package reads: raw rows are counted by the reader while it read, not from the
    rows that arrived. staged_rows is its staged table. -#}
{% macro list_raw_rows(source_name, staged_rows) -%}
with staged_rows as (

    select * from {{ ref(staged_rows) }}

),

list_files as (

    select * from {{ ref('stg_' ~ source_name ~ '__file') }}

),

count_raw_rows as (

    select cast(coalesce(sum(row_count), 0) as bigint) as raw_row_count
    from list_files

),

count_buckets as (

    select
        row_bucket,
        row_reason,
        cast(count(*) as bigint) as row_count
    from staged_rows
    group by row_bucket, row_reason

)

select
    cast('{{ source_name }}' as string) as source_system,
    cast('{{ source_name }}' as string) as source_table,
    count_buckets.row_bucket,
    count_buckets.row_reason,
    count_buckets.row_count,
    count_raw_rows.raw_row_count
from count_buckets
cross join count_raw_rows
{%- endmacro %}
