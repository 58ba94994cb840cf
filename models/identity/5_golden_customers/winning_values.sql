with customer_values as (

    select * from {{ ref('customer_values') }}

),

-- a group whose rule is `union` keeps all its values
winning_values as (

    select
        customer_id,
        attribute,
        attribute_value
    from customer_values
    where is_golden and rule <> 'union'
    union all
    select
        customer_id,
        attribute,
        {{ joined_values('attribute_value', 'value_rank') }} as attribute_value
    from customer_values
    where is_golden and rule = 'union'
    group by customer_id, attribute

)

select * from winning_values
