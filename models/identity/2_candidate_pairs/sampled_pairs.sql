with record_blocks as (

    select * from {{ ref('record_blocks') }}

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

sampled_blocks as (

    select
        record_blocks.record_number,
        record_blocks.block_hash,
        sized_blocks.size_class,
        blocking_rules.rule_order
    from record_blocks
    inner join sized_blocks
        on record_blocks.block_hash = sized_blocks.block_hash
    inner join blocking_rules
        on sized_blocks.blocking_rule = blocking_rules.blocking_rule
    cross join sample_size
    where record_blocks.record_number <= sample_size.record_count

),

-- a pair is put down to the first rule that finds it, so that a rule earns what the rules before it do not find
final as (

    select
        sampled_blocks.record_number as record_number_1,
        record_blocks.record_number as record_number_2,
        cast(min(sampled_blocks.rule_order * 1000 + sampled_blocks.size_class) as bigint) as rule_and_size
    from sampled_blocks
    inner join record_blocks
        on sampled_blocks.block_hash = record_blocks.block_hash
        and sampled_blocks.record_number < record_blocks.record_number
    group by sampled_blocks.record_number, record_blocks.record_number

)

select * from final
