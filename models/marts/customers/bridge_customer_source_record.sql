with customer_members as (

    select * from {{ ref('customer_members') }}

),

members as (

    select
        cast(customer_id as string) as customer_id,
        cast(record_id as string) as record_id,
        cast(source_system as string) as source_system,
        cast(source_instance as string) as source_instance,
        cast(source_table as string) as source_table,
        cast(source_record_id as string) as source_record_id,
        cast(match_confidence as double) as match_confidence
    from customer_members

)

select * from members
