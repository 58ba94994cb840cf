with run_ledger as (

    select * from {{ ref('run_ledger') }}

),

not_declared as (

    {{ raw_columns_not_declared() }}

),

unread_columns as (

    select
        cast(not_declared.source_system as string) as source_system,
        cast(not_declared.source_table as string) as source_table,
        cast(not_declared.column_name as string) as column_name,
        cast(not_declared.is_custom_field as boolean) as is_custom_field,
        cast(run_ledger.raw_rows as bigint) as raw_rows
    from not_declared
    inner join run_ledger
        on not_declared.source_system = run_ledger.source_system
        and not_declared.source_table = run_ledger.source_table

)

select * from unread_columns
