with customer_values as (

    select * from {{ ref('customer_values') }}

),

customer_scopes as (

    select * from {{ ref('customer_scopes') }}

),

attribute_groups as (

    select * from {{ ref('attribute_groups') }}

),

attribute_rules as (

    select * from {{ ref('attribute_rules') }}
    where rule_1 <> 'union'

),

-- where all values are kept, nobody gives the best one
chosen_attributes as (

    select attribute_groups.attribute
    from attribute_groups
    inner join attribute_rules
        on attribute_groups.attribute_group = attribute_rules.attribute_group

),

-- what one source says of one customer
said as (

    select
        customer_values.customer_id,
        customer_values.attribute,
        customer_values.source_system,
        max(case when customer_values.is_golden then 1 else 0 end) as golden,
        count(*) over (partition by customer_values.customer_id, customer_values.attribute) as source_count
    from customer_values
    inner join chosen_attributes
        on customer_values.attribute = chosen_attributes.attribute
    group by customer_values.customer_id, customer_values.attribute, customer_values.source_system

),

counted as (

    select
        customer_scopes.customer_scope,
        said.attribute,
        said.source_system,
        count(*) as customers_told,
        sum(said.golden) as golden_values,
        sum(case when said.source_count = 1 then said.golden else 0 end) as sole_values
    from said
    inner join customer_scopes
        on said.customer_id = customer_scopes.customer_id
    group by customer_scopes.customer_scope, said.attribute, said.source_system

),

shared as (

    select
        *,
        sum(golden_values) over (partition by customer_scope, attribute) as all_golden_values
    from counted

),

contribution as (

    select
        cast(customer_scope as string) as customer_scope,
        cast(attribute as string) as attribute,
        cast(source_system as string) as source_system,
        cast(customers_told as bigint) as customers_told,
        cast(golden_values as bigint) as golden_values,
        cast(sole_values as bigint) as sole_values,
        cast(100.0e0 * golden_values / nullif(all_golden_values, 0) as double) as percent_of_golden,
        cast(100.0e0 * golden_values / customers_told as double) as percent_won
    from shared

)

select * from contribution
