with blocking_keys as (

    select * from {{ ref('blocking_keys') }}

),

blocks as (

    select * from {{ ref('blocks') }}

),

used_keys as (

    select
        blocking_keys.record_number,
        blocking_keys.blocking_rule,
        blocking_keys.blocking_key
    from blocking_keys
    inner join blocks
        on blocking_keys.blocking_rule = blocks.blocking_rule
        and blocking_keys.blocking_key = blocks.blocking_key
    where blocks.skip_reason is null

),

candidate_pairs as (

    select
        keys_1.record_number as record_number_1,
        keys_2.record_number as record_number_2,
        count(*) as rule_count,
        min(keys_1.blocking_rule) as blocking_rule
    from used_keys as keys_1
    inner join used_keys as keys_2
        on keys_1.blocking_rule = keys_2.blocking_rule
        and keys_1.blocking_key = keys_2.blocking_key
        and keys_1.record_number < keys_2.record_number
    group by keys_1.record_number, keys_2.record_number

)

select * from candidate_pairs
