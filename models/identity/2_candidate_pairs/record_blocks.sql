with blocking_keys as (

    select * from {{ ref('blocking_keys') }}

),

record_blocks as (

    select
        record_number,
        blocking_rule,
        {{ text_hash(['blocking_rule', 'blocking_key']) }} as block_hash
    from blocking_keys

)

select * from record_blocks
