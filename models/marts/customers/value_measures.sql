with golden_customers as (

    select * from {{ ref('golden_customers') }}

),

customer_values as (

    select * from {{ ref('customer_values') }}
    where is_golden

),

completeness_weights as (

    select * from {{ ref('completeness_weights') }}

),

-- who may be a person is measured as one
kinds as (

    select
        customer_id,
        case when party_type = 'organisation' then 'organisation' else 'person' end as measured_as
    from golden_customers

),

totals as (

    select
        party_type,
        sum(weight) as total_weight
    from completeness_weights
    group by party_type

),

-- a customer whose records say nothing that counts has no row here; decimals add up alike in any order; an address that
-- fails a check fails it once, however many parts it has
valued as (

    select
        kinds.customer_id,
        sum(completeness_weights.weight) as filled_weight,
        cast(sum(cast(customer_values.trust as decimal(18, 6))) as double) / count(customer_values.trust) as mean_trust,
        count(distinct case
            when customer_values.failed_check is not null
                then concat(customer_values.failed_check, ' ', customer_values.record_id)
        end) as failed_values
    from kinds
    inner join customer_values
        on kinds.customer_id = customer_values.customer_id
    inner join completeness_weights
        on kinds.measured_as = completeness_weights.party_type
        and customer_values.attribute = completeness_weights.attribute
    group by kinds.customer_id

),

value_measures as (

    select
        kinds.customer_id,
        coalesce(valued.filled_weight, 0) / cast(totals.total_weight as double) as completeness,
        {{ rounded('coalesce(valued.mean_trust, 0) / 100', 6) }} as value_confidence,
        coalesce(valued.failed_values, 0) as failed_values
    from kinds
    inner join totals
        on kinds.measured_as = totals.party_type
    left join valued
        on kinds.customer_id = valued.customer_id

)

select * from value_measures
