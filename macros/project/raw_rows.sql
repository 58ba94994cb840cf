{#- The door raw_rows of one source: rows by bucket and reason for each staged table, beside the raw table's count. -#}
{% macro raw_rows(source_system, source_tables) -%}
    {%- for source_table in source_tables %}
    select
        cast('{{ source_system }}' as string) as source_system,
        cast('{{ source_table }}' as string) as source_table,
        cast(coalesce(buckets.row_bucket, 'kept') as string) as row_bucket,
        cast(buckets.row_reason as string) as row_reason,
        cast(coalesce(buckets.row_count, 0) as bigint) as row_count,
        cast(raw_table.raw_row_count as bigint) as raw_row_count
    from (select count(*) as raw_row_count from {{ source(source_system, source_table) }}) as raw_table
    left join (
        select row_bucket, row_reason, count(*) as row_count
        from {{ ref('stg_' ~ source_system ~ '__' ~ source_table) }}
        group by row_bucket, row_reason
    ) as buckets
        on 1 = 1
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
{%- endmacro %}
