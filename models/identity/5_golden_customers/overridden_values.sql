with steward_values as (

    select * from {{ ref('steward_values') }}
    where override_status = 'in_force'

),

told as (

    select
        customer_id,
        attribute_group,
        attribute,
        attribute_value,
        told_by,
        decided_on,
        reason
    from steward_values

),

-- whoever tells first and last name has told the whole name
named as (

    select
        customer_id,
        attribute_group,
        'full_name' as attribute,
        concat_ws(
            ' ',
            max(case when attribute = 'first_name' then attribute_value end),
            max(case when attribute = 'last_name' then attribute_value end)
        ) as attribute_value,
        max(told_by) as told_by,
        max(decided_on) as decided_on,
        max(reason) as reason
    from told
    where attribute_group = 'name'
    group by customer_id, attribute_group
    having max(case when attribute = 'full_name' then 1 else 0 end) = 0

),

all_told as (

    select * from told
    union all
    select * from named

),

overridden_values as (

    select
        customer_id,
        attribute_group,
        attribute,
        cast(1 as bigint) as value_rank,
        true as is_golden,
        attribute_value,
        concat('steward:golden_overrides:', customer_id) as record_id,
        'steward' as source_system,
        cast(decided_on as timestamp) as observed_at,
        cast(100 as double) as trust,
        cast(null as string) as failed_check,
        'steward' as rule,
        concat(
            'a steward says so (', coalesce(told_by, 'nobody has signed'), ')',
            case when reason is not null then concat(': ', reason) else '' end
        ) as reason
    from all_told

)

select * from overridden_values
