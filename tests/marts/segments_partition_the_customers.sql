-- every customer is in exactly one segment, prospects included
with customers as (

    select
        dim_customer.customer_id,
        count(customer_segments.segment) as segment_count
    from {{ ref('dim_customer') }} as dim_customer
    left join {{ ref('customer_segments') }} as customer_segments
        on dim_customer.customer_id = customer_segments.customer_id
    group by dim_customer.customer_id

),

strangers as (

    select
        customer_segments.customer_id,
        cast(null as bigint) as segment_count
    from {{ ref('customer_segments') }} as customer_segments
    left join {{ ref('dim_customer') }} as dim_customer
        on customer_segments.customer_id = dim_customer.customer_id
    where dim_customer.customer_id is null

)

select * from customers
where segment_count <> 1
union all
select * from strangers
