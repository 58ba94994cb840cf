with customer_values as (

    select * from {{ ref('customer_values') }}
    where source_system <> 'steward'

),

said as (

    select distinct
        customer_id,
        attribute,
        attribute_value,
        source_system
    from customer_values

),

compared as (

    select
        *,
        min(source_system) over (partition by customer_id, attribute) as first_source,
        max(source_system) over (partition by customer_id, attribute) as last_source,
        count(*) over (partition by customer_id, attribute, attribute_value) as sources_of_value
    from said

),

-- what a source says of a customer agrees where another source says the same
answers as (

    select
        customer_id,
        attribute,
        source_system,
        max(case when sources_of_value > 1 then 1 else 0 end) as is_agreed
    from compared
    where first_source <> last_source
    group by customer_id, attribute, source_system

),

agreed_value_counts as (

    select
        source_system,
        attribute,
        count(*) as compared_count,
        sum(is_agreed) as agreed_count
    from answers
    group by source_system, attribute

)

select * from agreed_value_counts
