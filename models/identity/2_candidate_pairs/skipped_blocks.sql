with blocks as (

    select * from {{ ref('blocks') }}

),

blocking_keys as (

    select * from {{ ref('blocking_keys') }}

),

-- the first record of a block knows what its key says
skipped as (

    select
        blocks.blocking_rule,
        blocking_keys.blocking_key,
        blocks.record_count,
        blocks.pair_count,
        blocks.skip_reason
    from blocks
    inner join blocking_keys
        on blocks.first_record_number = blocking_keys.record_number
        and blocks.blocking_rule = blocking_keys.blocking_rule
        and blocks.block_hash = {{ text_hash(['blocking_keys.blocking_rule', 'blocking_keys.blocking_key']) }}
    where blocks.skip_reason is not null

)

select * from skipped
