-- completeness, confidence and badge of every customer, worked out again from published columns alone; they are
-- rounded to six decimals, so half of the last one may lie between
with dim_customer as (

    select * from {{ ref('dim_customer') }}

),

customer_quality as (

    select * from {{ ref('customer_quality') }}

),

bridge_customer_source_record as (

    select * from {{ ref('bridge_customer_source_record') }}

),

completeness_weights as (

    select * from {{ ref('completeness_weights') }}

),

quality_badges as (

    select * from {{ ref('quality_badges') }}

),

cells as (

    {{ golden_cells('dim_customer', 'customer_id', golden_attributes()) }}

),

awaited as (

    select
        dim_customer.customer_id,
        sum(completeness_weights.weight) as all_weight,
        sum(case when cells.cell is not null then completeness_weights.weight else 0 end) as filled_weight
    from dim_customer
    inner join completeness_weights
        on completeness_weights.party_type
        = case when dim_customer.party_type = 'organisation' then 'organisation' else 'person' end
    left join cells
        on dim_customer.customer_id = cells.customer_id
        and completeness_weights.attribute = cells.attribute
    group by dim_customer.customer_id

),

held as (

    select
        customer_id,
        min(match_confidence) as identity_confidence
    from bridge_customer_source_record
    group by customer_id

),

better as (

    select
        customer_quality.customer_id,
        min(quality_badges.badge_order) as badge_order
    from customer_quality
    inner join quality_badges
        on customer_quality.completeness >= quality_badges.lowest_completeness
        and customer_quality.confidence >= quality_badges.lowest_confidence
        and customer_quality.failed_values <= coalesce(quality_badges.most_failed_values, customer_quality.failed_values)
        and (
            quality_badges.most_days_unseen is null
            or coalesce(customer_quality.days_unseen, 1000000) <= quality_badges.most_days_unseen
        )
    group by customer_quality.customer_id

)

select
    dim_customer.customer_id,
    dim_customer.completeness,
    dim_customer.confidence,
    dim_customer.quality_badge
from dim_customer
left join customer_quality
    on dim_customer.customer_id = customer_quality.customer_id
left join awaited
    on dim_customer.customer_id = awaited.customer_id
left join held
    on dim_customer.customer_id = held.customer_id
left join better
    on dim_customer.customer_id = better.customer_id
left join quality_badges
    on better.badge_order = quality_badges.badge_order
where
    customer_quality.customer_id is null
    or abs(dim_customer.completeness - awaited.filled_weight / cast(awaited.all_weight as double)) > 5.001e-7
    or abs(dim_customer.confidence - held.identity_confidence * customer_quality.value_confidence) > 5.001e-7
    or dim_customer.completeness <> customer_quality.completeness
    or dim_customer.confidence <> customer_quality.confidence
    or coalesce(quality_badges.quality_badge, '') <> dim_customer.quality_badge
    or (dim_customer.quality_badge <> (select min_by(quality_badge, badge_order) from quality_badges))
    <> (customer_quality.quality_reasons <> 'nothing is missing')
