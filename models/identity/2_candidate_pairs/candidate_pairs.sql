with record_blocks as (

    select * from {{ ref('record_blocks') }}

),

blocks as (

    select * from {{ ref('blocks') }}

),

blocking_rules as (

    select * from {{ ref('blocking_rules') }}

),

used_blocks as (

    select
        record_blocks.record_number,
        record_blocks.block_hash,
        blocking_rules.rule_order
    from record_blocks
    inner join blocks
        on record_blocks.block_hash = blocks.block_hash
    inner join blocking_rules
        on blocks.blocking_rule = blocking_rules.blocking_rule
    where blocks.skip_reason is null

),

paired as (

    select
        blocks_1.record_number as record_number_1,
        blocks_2.record_number as record_number_2,
        count(*) as rule_count,
        min(blocks_1.rule_order) as first_rule_order
    from used_blocks as blocks_1
    inner join used_blocks as blocks_2
        on blocks_1.block_hash = blocks_2.block_hash
        and blocks_1.record_number < blocks_2.record_number
    group by blocks_1.record_number, blocks_2.record_number

),

candidate_pairs as (

    select
        paired.record_number_1,
        paired.record_number_2,
        paired.rule_count,
        blocking_rules.blocking_rule
    from paired
    inner join blocking_rules
        on paired.first_rule_order = blocking_rules.rule_order

)

select * from candidate_pairs
