with carts as (

    {{ union_doors('carts') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

matched as (

    select
        cast(carts.cart_id as string) as cart_id,
        cast(customer_members.customer_id as string) as customer_id,
        cast(case
            when carts.record_id is null then 'anonymous'
            when customer_members.customer_id is null then 'unknown_record'
            else 'matched'
        end as string) as customer_match,
        cast(carts.source_system as string) as source_system,
        cast(carts.source_instance as string) as source_instance,
        cast(carts.source_table as string) as source_table,
        cast(carts.source_cart_id as string) as source_cart_id,
        cast(carts.record_id as string) as record_id,
        cast(carts.started_at as timestamp) as started_at,
        cast(carts.cart_status as string) as cart_status,
        cast(carts.gross_amount as decimal(18, 2)) as gross_amount,
        cast(carts.currency as string) as currency
    from carts
    left join customer_members
        on carts.record_id = customer_members.record_id

)

select * from matched
