with blocks as (

    select * from {{ ref('blocks') }}

),

skipped as (

    select
        blocking_rule,
        blocking_key,
        record_count,
        pair_count,
        skip_reason
    from blocks
    where skip_reason is not null

)

select * from skipped
