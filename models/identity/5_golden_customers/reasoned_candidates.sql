with ranked_candidates as (

    select * from {{ ref('ranked_candidates') }}

),

value_candidates as (

    select * from {{ ref('value_candidates') }}

),

leaders as (

    select * from ranked_candidates
    where rule_rank = 1

),

-- a rival is the best record that says something else than the leader
paired as (

    select
        ranked_candidates.customer_id,
        ranked_candidates.attribute_group,
        ranked_candidates.record_id,
        ranked_candidates.source_system,
        ranked_candidates.observed_at,
        ranked_candidates.value_rank,
        ranked_candidates.agrees_with_leader,
        leaders.frequency as agreeing_records,
        case
            when ranked_candidates.value_rank > 1 and ranked_candidates.agrees_with_leader then 'same_value'
            when rivals.record_id is null and leaders.frequency > 1 then 'agreed'
            when rivals.record_id is null then 'only_record'
            when leaders.score_1 <> {{ challenger('score_1') }} then leaders.rule_1
            when leaders.score_2 <> {{ challenger('score_2') }} then leaders.rule_2
            when leaders.score_3 <> {{ challenger('score_3') }} then leaders.rule_3
            when leaders.score_4 <> {{ challenger('score_4') }} then leaders.rule_4
            else 'record_id'
        end as rule,
        leaders.source_system as leading_source,
        cast(cast(leaders.observed_at as date) as string) as leading_day,
        cast(leaders.source_trust as bigint) as leading_trust,
        {{ challenger('source_system') }} as challenging_source,
        cast(cast({{ challenger('observed_at') }} as date) as string) as challenging_day,
        cast({{ challenger('source_trust') }} as bigint) as challenging_trust,
        cast({{ challenger('frequency') }} as bigint) as challenging_records
    from ranked_candidates
    inner join leaders
        on ranked_candidates.customer_id = leaders.customer_id
        and ranked_candidates.attribute_group = leaders.attribute_group
    left join ranked_candidates as rivals
        on ranked_candidates.customer_id = rivals.customer_id
        and ranked_candidates.attribute_group = rivals.attribute_group
        and rivals.value_rank = leaders.frequency + 1

),

reasoned as (

    select
        customer_id,
        attribute_group,
        record_id,
        source_system,
        observed_at,
        value_rank,
        rule,
        {{ reason_of_rank() }} as reason
    from paired

),

-- a customer of one record has nothing to choose from
all_candidates as (

    select * from reasoned
    union all
    select
        customer_id,
        attribute_group,
        record_id,
        source_system,
        observed_at,
        1 as value_rank,
        'only_record' as rule,
        'the only record that says it' as reason
    from value_candidates
    where record_count = 1

)

select * from all_candidates
