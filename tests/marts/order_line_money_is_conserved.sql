-- what the doors say and what the marts say, per source: to the cent
with doors as (

    {{ union_doors('order_lines') }}

),

two_sides as (

    select
        source_system,
        1 as side,
        gross_amount,
        refunded_amount
    from doors
    union all
    select
        source_system,
        -1 as side,
        gross_amount,
        refunded_amount
    from {{ ref('fct_order_lines') }}

)

select
    source_system,
    sum(side) as line_count_difference,
    sum(side * gross_amount) as gross_difference,
    sum(side * refunded_amount) as refunded_difference
from two_sides
group by source_system
having sum(side) <> 0 or sum(side * gross_amount) <> 0 or sum(side * refunded_amount) <> 0
