with blocking_keys as (

    select * from {{ ref('blocking_keys') }}

),

blocking_rules as (

    select * from {{ ref('blocking_rules') }}

),

-- numbers alone: there are some twenty rows a record
record_blocks as (

    select
        blocking_keys.record_number,
        cast(blocking_rules.rule_order as integer) as rule_order,
        {{ text_hash(['blocking_keys.blocking_rule', 'blocking_keys.blocking_key']) }} as block_hash
    from blocking_keys
    inner join blocking_rules
        on blocking_keys.blocking_rule = blocking_rules.blocking_rule

)

select * from record_blocks
