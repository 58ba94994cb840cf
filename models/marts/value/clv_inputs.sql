with clv_dates as (

    select * from {{ ref('clv_dates') }}

),

customer_purchase_days as (

    select * from {{ ref('customer_purchase_days') }}
    where is_purchase

),

seen as (

    select
        clv_dates.as_of_date,
        customer_purchase_days.*,
        min(customer_purchase_days.purchase_date) over (
            partition by clv_dates.as_of_date, customer_purchase_days.customer_id
        ) as first_purchase_date
    from clv_dates
    inner join customer_purchase_days
        on clv_dates.as_of_date >= customer_purchase_days.purchase_date

),

summarised as (

    select
        as_of_date,
        customer_id,
        first_purchase_date,
        max(purchase_date) as last_purchase_date,
        cast(count(*) - 1 as bigint) as repeat_count,
        cast({{ days_between('first_purchase_date', 'max(purchase_date)') }} as double) / 7 as recency_weeks,
        cast({{ days_between('first_purchase_date', 'as_of_date') }} as double) / 7 as tenure_weeks,
        -- money is summed exactly, so that no order of rows changes an average
        cast(sum(case when purchase_date > first_purchase_date then net_revenue end) as double)
        / nullif(count(case when purchase_date > first_purchase_date then net_revenue end), 0) as avg_repeat_value,
        cast(sum(case when purchase_date > first_purchase_date then net_margin end) as double)
        / nullif(count(case when purchase_date > first_purchase_date then net_margin end), 0) as avg_repeat_margin
    from seen
    group by as_of_date, customer_id, first_purchase_date

)

select * from summarised
