with sampled_pairs as (

    select * from {{ ref('sampled_pairs') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

blocking_rules as (

    select * from {{ ref('blocking_rules') }}

),

compared as (

    select
        sampled_pairs.rule_and_size,
        {{ comparison_levels('records_1', 'records_2') }}
    from sampled_pairs
    inner join matching_records as records_1
        on sampled_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on sampled_pairs.record_number_2 = records_2.record_number

),

counted as (

    select
        rule_and_size,
        count(*) as sampled_pairs,
        count(case when {{ agreement_points() }} >= 4 then 1 end) as promising_pairs
    from compared
    group by rule_and_size

),

-- one likely pair more than was seen: what was hardly sampled costs little and stays
final as (

    select
        blocking_rules.blocking_rule,
        cast(counted.rule_and_size % 1000 as bigint) as size_class,
        cast(counted.sampled_pairs as bigint) as sampled_pairs,
        cast(counted.promising_pairs as bigint) as promising_pairs,
        counted.promising_pairs + 1 >= counted.sampled_pairs * {{ var('lowest_yield') }} as is_worth_its_pairs
    from counted
    inner join blocking_rules
        on floor(counted.rule_and_size / 1000) = blocking_rules.rule_order

)

select * from final
