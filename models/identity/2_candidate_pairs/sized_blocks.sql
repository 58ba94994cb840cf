with record_blocks as (

    select * from {{ ref('record_blocks') }}

),

blocking_rules as (

    select * from {{ ref('blocking_rules') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

all_records as (

    select count(*) as record_count
    from matching_records

),

shared_blocks as (

    select
        rule_order,
        block_hash,
        count(*) as record_count,
        min(record_number) as first_record_number
    from record_blocks
    group by rule_order, block_hash
    having count(*) > 1

),

-- rare keys say most: each rule spends its budget on its smallest blocks
sizes as (

    select
        rule_order,
        record_count,
        cast(record_count * (record_count - 1) / 2 as bigint) as pair_count,
        sum(cast(count(*) * record_count * (record_count - 1) / 2 as bigint)) over (
            partition by rule_order
            order by record_count
        ) as pairs_so_far
    from shared_blocks
    group by rule_order, record_count

),

judged as (

    select
        blocking_rules.blocking_rule,
        shared_blocks.block_hash,
        shared_blocks.first_record_number,
        cast(shared_blocks.record_count as bigint) as record_count,
        sizes.pair_count,
        cast(
            case
                when shared_blocks.record_count <= 5 then 5
                when shared_blocks.record_count <= 20 then 20
                when shared_blocks.record_count <= 50 then 50
                else 200
            end as bigint
        ) as size_class,
        shared_blocks.record_count <= 5
        or sizes.pairs_so_far <= blocking_rules.pairs_per_record * all_records.record_count as is_within_budget,
        case when shared_blocks.record_count > blocking_rules.largest_block then 'block_too_large' end as skip_reason
    from shared_blocks
    inner join sizes
        on shared_blocks.rule_order = sizes.rule_order
        and shared_blocks.record_count = sizes.record_count
    inner join blocking_rules
        on shared_blocks.rule_order = blocking_rules.rule_order
    cross join all_records

)

select * from judged
