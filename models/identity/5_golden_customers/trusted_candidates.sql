with value_candidates as (

    select * from {{ ref('value_candidates') }}

),

attribute_rules as (

    select * from {{ ref('attribute_rules') }}

),

trust_in_force as (

    select * from {{ ref('trust_in_force') }}

),

golden_day as (

    select * from {{ ref('golden_day') }}

),

aged as (

    select
        value_candidates.*,
        attribute_rules.rule_1,
        attribute_rules.rule_2,
        attribute_rules.rule_3,
        attribute_rules.rule_4,
        attribute_rules.rule_5,
        attribute_rules.downgrade_percent,
        trust_in_force.highest_trust,
        trust_in_force.lowest_trust,
        trust_in_force.decay_days,
        trust_in_force.decay_shape,
        case
            when value_candidates.observed_at <= {{ run_time() }}
                then {{ days_between('cast(value_candidates.observed_at as date)', 'golden_day.golden_day') }}
        end as age_days
    from value_candidates
    inner join attribute_rules
        on value_candidates.attribute_group = attribute_rules.attribute_group
    left join trust_in_force
        on value_candidates.source_system = trust_in_force.source_system
        and value_candidates.attribute_group = trust_in_force.attribute_group
    cross join golden_day

),

-- what fails a check is trusted less, and stays
trusted as (

    select
        customer_id,
        record_count,
        record_id,
        source_system,
        observed_at,
        first_observed_at,
        attribute_group,
        candidate_key,
        filled_parts,
        verification,
        failed_check,
        is_display_form,
        rule_1,
        rule_2,
        rule_3,
        rule_4,
        rule_5,
        {{ rounded(
            decayed_trust('highest_trust', 'lowest_trust', 'age_days', 'decay_days', 'decay_shape')
            ~ ' * case when failed_check is null then 1 else (100 - downgrade_percent) / 100.0e0 end', 4
        ) }} as trust
    from aged

)

select * from trusted
