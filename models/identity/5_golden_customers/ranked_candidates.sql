with value_candidates as (

    select * from {{ ref('value_candidates') }}

),

source_trust as (

    select * from {{ ref('source_trust') }}

),

attribute_rules as (

    select * from {{ ref('attribute_rules') }}

),

-- the trust named for source and attribute, else for the source, else for the attribute, else for all
judged as (

    select
        value_candidates.*,
        attribute_rules.rule_1,
        attribute_rules.rule_2,
        attribute_rules.rule_3,
        attribute_rules.rule_4,
        cast(coalesce(exactly.trust, by_source.trust, by_attribute.trust, by_default.trust) as double) as source_trust,
        coalesce({{ epoch_seconds('value_candidates.observed_at') }}, -1e18) as recency,
        cast(count(*) over (
            partition by value_candidates.customer_id, value_candidates.attribute_group, value_candidates.candidate_key
        ) as double) as frequency
    from value_candidates
    inner join attribute_rules
        on value_candidates.attribute_group = attribute_rules.attribute_group
    left join source_trust as exactly
        on value_candidates.source_system = exactly.source_system
        and value_candidates.attribute_group = exactly.attribute_group
    left join source_trust as by_source
        on value_candidates.source_system = by_source.source_system
        and by_source.attribute_group = '*'
    left join source_trust as by_attribute
        on by_attribute.source_system = '*'
        and value_candidates.attribute_group = by_attribute.attribute_group
    left join source_trust as by_default
        on by_default.source_system = '*'
        and by_default.attribute_group = '*'
    where value_candidates.record_count > 1

),

scored as (

    select
        *,
        {{ rule_score('rule_1') }} as score_1,
        {{ rule_score('rule_2') }} as score_2,
        {{ rule_score('rule_3') }} as score_3,
        {{ rule_score('rule_4') }} as score_4
    from judged

),

led as (

    select
        *,
        row_number() over by_rules as rule_rank,
        first_value(candidate_key) over by_rules as leading_key
    from scored
    window by_rules as (
        partition by customer_id, attribute_group
        order by score_1 desc, score_2 desc, score_3 desc, score_4 desc, record_id
    )

),

-- records that agree with the leader come first, and of those one that is fit to be shown
ranked as (

    select
        *,
        candidate_key = leading_key as agrees_with_leader,
        row_number() over (
            partition by customer_id, attribute_group
            order by
                case when candidate_key = leading_key then 0 else 1 end,
                case when candidate_key = leading_key and is_display_form then 0 else 1 end,
                rule_rank
        ) as value_rank
    from led

)

select * from ranked
