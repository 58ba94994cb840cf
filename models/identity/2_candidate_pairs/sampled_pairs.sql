with blocking_keys as (

    select * from {{ ref('blocking_keys') }}

),

sized_blocks as (

    select * from {{ ref('sized_blocks') }}
    where skip_reason is null

),

blocking_rules as (

    select * from {{ ref('blocking_rules') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

-- record numbers are in random order: the first records stand for all
sample_size as (

    select
        ceil(
            count(*) * cast({{ var('sampled_pairs') }} as double)
            / (select greatest(2 * sum(pair_count), 1) from sized_blocks)
        ) as record_count
    from matching_records

),

sampled_keys as (

    select
        blocking_keys.record_number,
        blocking_keys.blocking_rule,
        blocking_keys.blocking_key,
        sized_blocks.size_class,
        blocking_rules.rule_order
    from blocking_keys
    inner join sized_blocks
        on blocking_keys.blocking_rule = sized_blocks.blocking_rule
        and blocking_keys.blocking_key = sized_blocks.blocking_key
    inner join blocking_rules
        on blocking_keys.blocking_rule = blocking_rules.blocking_rule
    cross join sample_size
    where blocking_keys.record_number <= sample_size.record_count

),

-- a pair is put down to the first rule that finds it, so that a rule earns what the rules before it do not find
final as (

    select
        sampled_keys.record_number as record_number_1,
        blocking_keys.record_number as record_number_2,
        cast(min(sampled_keys.rule_order * 1000 + sampled_keys.size_class) as bigint) as rule_and_size
    from sampled_keys
    inner join blocking_keys
        on sampled_keys.blocking_rule = blocking_keys.blocking_rule
        and sampled_keys.blocking_key = blocking_keys.blocking_key
        and sampled_keys.record_number < blocking_keys.record_number
    group by sampled_keys.record_number, blocking_keys.record_number

)

select * from final
