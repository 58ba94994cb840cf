with ranked_candidates as (

    select * from {{ ref('ranked_candidates') }}
    where rule_1 = 'union'

),

-- the first record that says a value gives it, the others repeat it
counted as (

    select
        *,
        row_number() over (
            partition by customer_id, attribute_group, candidate_key
            order by value_rank
        ) as repetition,
        max(cast(value_order as bigint)) over (partition by customer_id, attribute_group) as value_count
    from ranked_candidates

),

gathered as (

    select
        customer_id,
        attribute_group,
        record_id,
        source_system,
        observed_at,
        trust,
        failed_check,
        value_rank,
        repetition = 1 as is_golden,
        case when repetition = 1 then 'union' else 'same_value' end as rule,
        case
            when repetition = 1 then concat('one of ', value_count, ' values, all of them kept')
            else 'another record that gives it comes first'
        end as reason
    from counted

)

select * from gathered
