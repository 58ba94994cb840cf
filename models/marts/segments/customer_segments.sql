with dim_customer as (

    select * from {{ ref('dim_customer') }}

),

customer_rfm as (

    select * from {{ ref('customer_rfm') }}

),

segment_rules as (

    select * from {{ ref('segment_rules') }}

),

placed as (

    select
        dim_customer.customer_id,
        coalesce(customer_rfm.rfm_group, 'prospect') as segment,
        customer_rfm.recency_score,
        customer_rfm.frequency_score,
        customer_rfm.monetary_score
    from dim_customer
    left join customer_rfm
        on dim_customer.customer_id = customer_rfm.customer_id

),

segments as (

    select
        cast(placed.customer_id as string) as customer_id,
        cast(placed.segment as string) as segment,
        cast(segment_rules.rule as string) as segment_rule,
        placed.recency_score,
        placed.frequency_score,
        placed.monetary_score
    from placed
    inner join segment_rules
        on placed.segment = segment_rules.segment

)

select * from segments
