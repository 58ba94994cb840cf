with trusted_candidates as (

    select * from {{ ref('trusted_candidates') }}

),

-- a moment that has not come yet says nothing about what is recent
judged as (

    select
        *,
        case
            when observed_at <= {{ run_time() }} then {{ epoch_seconds('observed_at') }} else -1e18
        end as recency,
        case
            when first_observed_at <= {{ run_time() }} then -{{ epoch_seconds('first_observed_at') }} else -1e18
        end as seniority,
        cast(count(*) over (partition by customer_id, attribute_group, candidate_key) as double) as frequency,
        cast(dense_rank() over (partition by customer_id, attribute_group order by candidate_key) as double)
            as value_order
    from trusted_candidates
    where record_count > 1

),

scored as (

    select
        *,
        {{ rule_score('rule_1') }} as score_1,
        {{ rule_score('rule_2') }} as score_2,
        {{ rule_score('rule_3') }} as score_3,
        {{ rule_score('rule_4') }} as score_4,
        {{ rule_score('rule_5') }} as score_5
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
        order by score_1 desc, score_2 desc, score_3 desc, score_4 desc, score_5 desc, record_id
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
