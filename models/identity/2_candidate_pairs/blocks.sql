with blocking_keys as (

    select * from {{ ref('blocking_keys') }}

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

shared_keys as (

    select
        blocking_rule,
        blocking_key,
        count(*) as record_count
    from blocking_keys
    group by blocking_rule, blocking_key
    having count(*) > 1

),

-- rare keys say most: each rule spends its budget on its smallest blocks
spent as (

    select
        blocking_rule,
        blocking_key,
        record_count,
        cast(record_count * (record_count - 1) / 2 as bigint) as pair_count,
        sum(cast(record_count * (record_count - 1) / 2 as bigint)) over (
            partition by blocking_rule
            order by record_count
            range between unbounded preceding and current row
        ) as pairs_so_far
    from shared_keys

),

judged as (

    select
        spent.blocking_rule,
        spent.blocking_key,
        cast(spent.record_count as bigint) as record_count,
        spent.pair_count,
        case
            when spent.record_count > blocking_rules.largest_block then 'block_too_large'
            when
                spent.record_count > 5
                and spent.pairs_so_far > blocking_rules.pairs_per_record * all_records.record_count
                then 'budget_spent'
        end as skip_reason
    from spent
    inner join blocking_rules
        on spent.blocking_rule = blocking_rules.blocking_rule
    cross join all_records

)

select * from judged
