with value_measures as (

    select * from {{ ref('value_measures') }}

),

golden_customers as (

    select * from {{ ref('golden_customers') }}

),

golden_day as (

    select * from {{ ref('golden_day') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

held as (

    select
        customer_id,
        min(match_confidence) as identity_confidence
    from customer_members
    group by customer_id

),

-- six decimals, which both engines agree on: the badge is given for what is shown
quality_measures as (

    select
        value_measures.customer_id,
        {{ rounded('value_measures.completeness', 6) }} as completeness,
        held.identity_confidence,
        value_measures.value_confidence,
        {{ rounded('held.identity_confidence * value_measures.value_confidence', 6) }} as confidence,
        value_measures.failed_values,
        cast(golden_customers.last_seen_at as date) as last_seen_on,
        {{ days_between('cast(golden_customers.last_seen_at as date)', 'golden_day.golden_day') }} as days_unseen
    from value_measures
    inner join golden_customers
        on value_measures.customer_id = golden_customers.customer_id
    inner join held
        on value_measures.customer_id = held.customer_id
    cross join golden_day

)

select * from quality_measures
