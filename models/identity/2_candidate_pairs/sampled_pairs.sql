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

pair_counts as (

    select
        greatest(sum(case when is_within_budget then pair_count end), 1) as within_budget,
        greatest(sum(pair_count), 1) as beyond_budget
    from sized_blocks

),

-- record numbers are in random order: the first records stand for all
sample_sizes as (

    select
        ceil(count(*) * cast({{ var('sampled_pairs') }} as double) / (2 * max(within_budget))) as within_budget,
        ceil(count(*) * cast({{ var('sampled_pairs') }} as double) / (2 * max(beyond_budget))) as beyond_budget
    from matching_records
    cross join pair_counts

),

sampled_blocks as (

    select
        record_blocks.record_number,
        record_blocks.block_hash,
        case when sized_blocks.is_within_budget then 0 else 1 end * 1000000
        + blocking_rules.rule_order * 1000
        + sized_blocks.size_class as block_class
    from record_blocks
    inner join sized_blocks
        on record_blocks.block_hash = sized_blocks.block_hash
    inner join blocking_rules
        on sized_blocks.blocking_rule = blocking_rules.blocking_rule
    cross join sample_sizes
    where
        record_blocks.record_number
        <= case when sized_blocks.is_within_budget then sample_sizes.within_budget else sample_sizes.beyond_budget end

),

-- a pair is put down to the first rule that finds it, so that a rule earns what the rules before it do not find
final as (

    select
        sampled_blocks.record_number as record_number_1,
        record_blocks.record_number as record_number_2,
        cast(min(sampled_blocks.block_class) as bigint) as block_class
    from sampled_blocks
    inner join record_blocks
        on sampled_blocks.block_hash = record_blocks.block_hash
        and sampled_blocks.record_number < record_blocks.record_number
    group by sampled_blocks.record_number, record_blocks.record_number

)

select * from final
