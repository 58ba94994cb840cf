with record_values as (

    select * from {{ ref('record_values') }}

),

overridden_values as (

    select * from {{ ref('overridden_values') }}

),

overridden_groups as (

    select distinct
        customer_id,
        attribute_group
    from overridden_values

),

-- a group that a steward has told follows the steward, and what records say are rivals
yielded as (

    select
        record_values.customer_id,
        record_values.attribute,
        record_values.value_rank + case when overridden_groups.customer_id is null then 0 else 1 end as value_rank,
        record_values.is_golden and overridden_groups.customer_id is null as is_golden,
        record_values.attribute_value,
        record_values.record_id,
        record_values.source_system,
        record_values.observed_at,
        record_values.trust,
        record_values.failed_check,
        case when overridden_groups.customer_id is null then record_values.rule else 'steward' end as rule,
        case
            when overridden_groups.customer_id is null then record_values.reason
            else 'lost: a steward has told it'
        end as reason
    from record_values
    left join overridden_groups
        on record_values.customer_id = overridden_groups.customer_id
        and record_values.attribute_group = overridden_groups.attribute_group

),

all_values as (

    select * from yielded
    union all
    select
        customer_id,
        attribute,
        value_rank,
        is_golden,
        attribute_value,
        record_id,
        source_system,
        observed_at,
        trust,
        failed_check,
        rule,
        reason
    from overridden_values

)

select * from all_values
