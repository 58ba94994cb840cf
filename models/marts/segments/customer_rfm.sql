with clv_dates as (

    select * from {{ ref('clv_dates') }}
    where purpose = 'forecast'

),

customer_purchase_days as (

    select * from {{ ref('customer_purchase_days') }}
    where is_purchase

),

segment_rules as (

    select * from {{ ref('segment_rules') }}

),

bought as (

    select
        clv_dates.as_of_date,
        customer_purchase_days.customer_id,
        max(customer_purchase_days.purchase_date) as last_purchase_date,
        count(*) as purchase_day_count,
        sum(customer_purchase_days.net_revenue) as historic_value
    from clv_dates
    inner join customer_purchase_days
        on clv_dates.as_of_date >= customer_purchase_days.purchase_date
    group by clv_dates.as_of_date, customer_purchase_days.customer_id

),

-- by rank, so that those who are alike get one score; an equal split would tear them apart
by_day as (

    {{ rank_parts('bought', 'last_purchase_date', 5) }}

),

by_count as (

    {{ rank_parts('bought', 'purchase_day_count', 5) }}

),

by_value as (

    {{ rank_parts('bought', 'historic_value', 5) }}

),

scored as (

    select
        bought.*,
        by_day.part as recency_score,
        by_count.part as frequency_score,
        by_value.part as monetary_score
    from bought
    inner join by_day
        on bought.last_purchase_date = by_day.last_purchase_date
    inner join by_count
        on bought.purchase_day_count = by_count.purchase_day_count
    inner join by_value
        on bought.historic_value = by_value.historic_value

),

grouped as (

    select
        cast(scored.customer_id as string) as customer_id,
        cast(scored.as_of_date as date) as as_of_date,
        cast(scored.last_purchase_date as date) as last_purchase_date,
        cast({{ days_between('scored.last_purchase_date', 'scored.as_of_date') }} as bigint) as recency_days,
        cast(scored.purchase_day_count as bigint) as purchase_day_count,
        cast(scored.historic_value as decimal(18, 2)) as historic_value,
        scored.recency_score,
        scored.frequency_score,
        scored.monetary_score,
        cast(segment_rules.segment as string) as rfm_group
    from scored
    inner join segment_rules
        on scored.recency_score between segment_rules.recency_score_from and segment_rules.recency_score_to
        and cast(scored.frequency_score + scored.monetary_score as double) / 2 >= segment_rules.value_score_from
        and cast(scored.frequency_score + scored.monetary_score as double) / 2 < segment_rules.value_score_below

)

select * from grouped
