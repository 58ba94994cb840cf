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
        sampled_pairs.block_class,
        case when records_1.party_type = 'organisation' then 2 else 1 end as family_name_points,
        {{ comparison_levels('records_1', 'records_2') }}
    from sampled_pairs
    inner join matching_records as records_1
        on sampled_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on sampled_pairs.record_number_2 = records_2.record_number

),

counted as (

    select
        block_class,
        count(*) as sampled_pairs,
        count(case when {{ looks_promising() }} then 1 end) as promising_pairs
    from compared
    group by block_class

),

classed as (

    select
        block_class < 1000000 as is_within_budget,
        floor(block_class % 1000000 / 1000) as rule_order,
        cast(block_class % 1000 as bigint) as size_class,
        cast(sampled_pairs as bigint) as sampled_pairs,
        cast(promising_pairs as bigint) as promising_pairs
    from counted

),

-- half a likely pair more than was seen: what was hardly sampled costs little and stays, within the budget
final as (

    select
        blocking_rules.blocking_rule,
        classed.size_class,
        classed.is_within_budget,
        classed.sampled_pairs,
        classed.promising_pairs,
        case
            when classed.is_within_budget
                then classed.promising_pairs + 5e-1 >= classed.sampled_pairs * {{ var('lowest_yield') }}
            else classed.promising_pairs >= classed.sampled_pairs * {{ var('yield_beyond_budget') }}
        end as is_worth_its_pairs
    from classed
    inner join blocking_rules
        on classed.rule_order = blocking_rules.rule_order

)

select * from final
