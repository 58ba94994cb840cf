-- the shares of an attribute make 100, and no golden value is counted twice or left out
with source_contribution as (

    select * from {{ ref('source_contribution') }}

),

customer_values as (

    select * from {{ ref('customer_values') }}
    where is_golden

),

totals as (

    select
        customer_scope,
        attribute,
        sum(golden_values) as golden_values,
        sum(percent_of_golden) as percent
    from source_contribution
    group by customer_scope, attribute

),

counted as (

    select
        attribute,
        count(*) as golden_values
    from customer_values
    group by attribute

)

select
    totals.customer_scope,
    totals.attribute,
    totals.golden_values,
    counted.golden_values as values_counted,
    totals.percent
from totals
left join counted
    on totals.attribute = counted.attribute
where
    abs(coalesce(totals.percent, 100) - 100) > 1e-6
    or (totals.customer_scope = 'all' and totals.golden_values <> coalesce(counted.golden_values, 0))
