with truth_records as (

    select * from {{ source('_truth', 'records') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

customer_ids as (

    select * from {{ ref('customer_ids') }}

),

-- a guest's order is a record of its own, named after the order
named as (

    select
        case
            when {{ adapter.quote('table') }} = 'order'
                then concat(source, ':', instance, ':order-', source_record_id)
            else concat(source, ':', instance, ':', source_record_id)
        end as record_id,
        cast(source as string) as source_system,
        cast({{ adapter.quote('table') }} as string) as source_table,
        cast(source_record_id as string) as source_record_id,
        cast(true_customer_id as string) as true_customer_id
    from truth_records
    where cast(is_customer as boolean) and not cast(is_deleted as boolean)

),

known_truth as (

    select
        named.record_id,
        named.source_system,
        named.source_table,
        named.source_record_id,
        matching_records.record_number,
        customer_ids.customer_id,
        named.true_customer_id
    from named
    inner join matching_records
        on named.record_id = matching_records.record_id
    inner join customer_ids
        on named.record_id = customer_ids.record_id

)

select * from known_truth
