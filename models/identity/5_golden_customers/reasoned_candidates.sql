with ranked_candidates as (

    select * from {{ ref('ranked_candidates') }}
    where rule_1 <> 'union'

),

gathered_candidates as (

    select * from {{ ref('gathered_candidates') }}

),

trusted_candidates as (

    select * from {{ ref('trusted_candidates') }}
    where record_count = 1

),

leaders as (

    select * from ranked_candidates
    where rule_rank = 1

),

-- a rival is the best record that says something else than the leader
paired as (

    select
        ranked_candidates.*,
        leaders.frequency as agreeing_records,
        {{ rule_that_decided() }} as rule,
        leaders.source_system as leading_source,
        cast(cast(leaders.observed_at as date) as string) as leading_day,
        cast(cast(leaders.first_observed_at as date) as string) as leading_first_day,
        cast(leaders.trust as decimal(5, 1)) as leading_trust,
        {{ challenger('source_system') }} as challenging_source,
        cast(cast({{ challenger('observed_at') }} as date) as string) as challenging_day,
        cast(cast({{ challenger('first_observed_at') }} as date) as string) as challenging_first_day,
        cast({{ challenger('trust') }} as decimal(5, 1)) as challenging_trust,
        cast({{ challenger('frequency') }} as bigint) as challenging_records,
        {{ challenger('failed_check') }} as challenging_failed_check
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
        trust,
        failed_check,
        value_rank,
        value_rank = 1 as is_golden,
        rule,
        {{ reason_of_rank() }} as reason
    from paired

),

-- a customer of one record has nothing to choose from
all_candidates as (

    select * from reasoned
    union all
    select * from gathered_candidates
    union all
    select
        customer_id,
        attribute_group,
        record_id,
        source_system,
        observed_at,
        trust,
        failed_check,
        1 as value_rank,
        true as is_golden,
        'only_record' as rule,
        'the only record that says it' as reason
    from trusted_candidates

)

select * from all_candidates
