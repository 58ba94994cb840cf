with customer_members as (

    select * from {{ ref('customer_members') }}

),

attribute_rules as (

    select * from {{ ref('attribute_rules') }}

),

source_trust as (

    select * from {{ ref('source_trust') }}

),

asked as (

    select
        sources.source_system,
        attribute_rules.attribute_group
    from (select distinct source_system from customer_members) as sources
    cross join attribute_rules

),

-- named for source and attribute, else for the source, else for the attribute, else for all
ranked as (

    select
        asked.source_system,
        asked.attribute_group,
        source_trust.highest_trust,
        source_trust.lowest_trust,
        source_trust.decay_days,
        source_trust.decay_shape,
        row_number() over (
            partition by asked.source_system, asked.attribute_group
            order by
                case when source_trust.source_system = '*' then 1 else 0 end,
                case when source_trust.attribute_group = '*' then 1 else 0 end
        ) as precision_rank
    from asked
    left join source_trust
        on source_trust.source_system in (asked.source_system, '*')
        and source_trust.attribute_group in (asked.attribute_group, '*')

),

trust_in_force as (

    select
        source_system,
        attribute_group,
        highest_trust,
        lowest_trust,
        decay_days,
        decay_shape
    from ranked
    where precision_rank = 1

)

select * from trust_in_force
