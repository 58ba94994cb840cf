with sized_blocks as (

    select * from {{ ref('sized_blocks') }}

),

block_yields as (

    select * from {{ ref('block_yields') }}

),

final as (

    select
        sized_blocks.blocking_rule,
        sized_blocks.block_hash,
        sized_blocks.first_record_number,
        sized_blocks.record_count,
        sized_blocks.pair_count,
        case
            when sized_blocks.skip_reason is not null then sized_blocks.skip_reason
            when sized_blocks.is_within_budget and not block_yields.is_worth_its_pairs then 'yields_too_little'
            when not sized_blocks.is_within_budget and not coalesce(block_yields.is_worth_its_pairs, false)
                then 'budget_spent'
        end as skip_reason
    from sized_blocks
    left join block_yields
        on sized_blocks.blocking_rule = block_yields.blocking_rule
        and sized_blocks.size_class = block_yields.size_class
        and sized_blocks.is_within_budget = block_yields.is_within_budget

)

select * from final
