with traps as (

    select * from {{ source('_truth', 'traps') }}

),

known_truth as (

    select * from {{ ref('known_truth') }}

),

planted as (

    select distinct
        cast(trap as string) as trap,
        cast(kind as string) as trap_kind,
        cast(group_id as string) as group_id,
        cast(source as string) as source_system,
        cast({{ adapter.quote('table') }} as string) as source_table,
        cast(source_record_id as string) as source_record_id
    from traps

),

with_company as (

    select
        *,
        count(*) over (partition by true_customer_id) as records_of_person,
        count(*) over (partition by true_customer_id, customer_id) as records_together
    from known_truth

),

trap_records as (

    select
        planted.trap,
        planted.trap_kind,
        planted.group_id,
        with_company.record_id,
        with_company.customer_id,
        with_company.true_customer_id,
        with_company.records_of_person,
        with_company.records_together
    from planted
    inner join with_company
        on planted.source_system = with_company.source_system
        and planted.source_table = with_company.source_table
        and planted.source_record_id = with_company.source_record_id

)

select * from trap_records
