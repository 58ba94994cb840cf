with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

customer_lifetime_value as (

    select * from {{ ref('customer_lifetime_value') }}

),

-- what a customer has been worth and is likely to be; who never bought is not among the most valuable
ranked as (

    select
        customer_id,
        row_number() over (
            order by cast(historic_value as double) + coalesce(predicted_value, 0) desc, customer_id
        ) as place,
        count(*) over () as buyers
    from customer_lifetime_value
    where cast(historic_value as double) + coalesce(predicted_value, 0) > 0

),

customer_scopes as (

    select
        customer_id,
        'all' as customer_scope
    from golden_customers
    union all
    select
        customer_id,
        'most_valuable_tenth' as customer_scope
    from ranked
    where place <= ceil(buyers / 10.0e0)

)

select * from customer_scopes
