with customer_values as (

    select * from {{ ref('customer_values') }}

),

attribute_groups as (

    select * from {{ ref('attribute_groups') }}

),

attribute_rules as (

    select * from {{ ref('attribute_rules') }}
    where rule_1 <> 'union'

),

-- where all values are kept, there is nothing to settle
ranked as (

    select
        customer_values.customer_id,
        customer_values.attribute,
        customer_values.attribute_value,
        customer_values.rule,
        row_number() over (
            partition by customer_values.customer_id, customer_values.attribute
            order by customer_values.value_rank
        ) as place
    from customer_values
    inner join attribute_groups
        on customer_values.attribute = attribute_groups.attribute
    inner join attribute_rules
        on attribute_groups.attribute_group = attribute_rules.attribute_group

),

-- records that agree may still write a value in two ways; only one that was chosen among others was in conflict
settled as (

    select
        customer_id,
        attribute,
        max(case when place = 1 then rule end) as settled_by,
        count(distinct attribute_value) > 1
        and max(case when place = 1 then rule end) not in ('agreed', 'only_record') as is_conflict
    from ranked
    group by customer_id, attribute

),

counted as (

    select
        attribute,
        count(*) as customers_with_value,
        sum(case when is_conflict then 1 else 0 end) as conflicts,
        sum(case when is_conflict and settled_by not in ('record_id', 'steward') then 1 else 0 end) as settled_by_rule,
        sum(case when is_conflict and settled_by = 'record_id' then 1 else 0 end) as settled_by_record_id,
        sum(case when is_conflict and settled_by = 'steward' then 1 else 0 end) as settled_by_steward
    from settled
    group by attribute

),

value_conflicts as (

    select
        cast(attribute as string) as attribute,
        cast(customers_with_value as bigint) as customers_with_value,
        cast(conflicts as bigint) as conflicts,
        cast(settled_by_rule as bigint) as settled_by_rule,
        cast(settled_by_record_id as bigint) as settled_by_record_id,
        cast(settled_by_steward as bigint) as settled_by_steward,
        cast(100.0e0 * settled_by_rule / nullif(conflicts, 0) as double) as percent_by_rule
    from counted

)

select * from value_conflicts
