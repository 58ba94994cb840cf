with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

quality_measures as (

    select * from {{ ref('quality_measures') }}

),

quality_badges as (

    select * from {{ ref('quality_badges') }}

),

best_badge as (

    select * from quality_badges
    order by badge_order
    limit 1

),

-- the best badge all of whose limits are kept
earned as (

    select
        quality_measures.customer_id,
        min(quality_badges.badge_order) as badge_order
    from quality_measures
    inner join quality_badges
        on quality_measures.completeness >= quality_badges.lowest_completeness
        and quality_measures.confidence >= quality_badges.lowest_confidence
        and (
            quality_badges.most_failed_values is null
            or quality_measures.failed_values <= quality_badges.most_failed_values
        )
        and (
            quality_badges.most_days_unseen is null
            or quality_measures.days_unseen <= quality_badges.most_days_unseen
        )
    group by quality_measures.customer_id

),

reasoned as (

    select
        quality_measures.customer_id,
        quality_measures.completeness,
        quality_measures.identity_confidence,
        quality_measures.value_confidence,
        quality_measures.confidence,
        quality_measures.failed_values,
        quality_measures.last_seen_on,
        quality_measures.days_unseen,
        earned.badge_order,
        {{ quality_reasons() }} as reasons
    from quality_measures
    inner join golden_customers
        on quality_measures.customer_id = golden_customers.customer_id
    inner join earned
        on quality_measures.customer_id = earned.customer_id
    cross join best_badge

),

customers as (

    select
        cast(reasoned.customer_id as string) as customer_id,
        cast(quality_badges.quality_badge as string) as quality_badge,
        cast(reasoned.completeness as double) as completeness,
        cast(reasoned.confidence as double) as confidence,
        cast(reasoned.identity_confidence as double) as identity_confidence,
        cast(reasoned.value_confidence as double) as value_confidence,
        cast(reasoned.failed_values as bigint) as failed_values,
        cast(reasoned.last_seen_on as date) as last_seen_on,
        cast(reasoned.days_unseen as bigint) as days_unseen,
        cast(coalesce(nullif(reasoned.reasons, ''), 'nothing is missing') as string) as quality_reasons
    from reasoned
    inner join quality_badges
        on reasoned.badge_order = quality_badges.badge_order

)

select * from customers
