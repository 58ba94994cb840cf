-- each pair of scores a customer can have falls under exactly one rule
with scores as (

    select numbers.score
    from (values (1), (2), (3), (4), (5)) as numbers (score)

),

grid as (

    select distinct
        recency.score as recency_score,
        cast(frequency.score + monetary.score as double) / 2 as value_score
    from scores as recency
    cross join scores as frequency
    cross join scores as monetary

)

select
    grid.recency_score,
    grid.value_score,
    count(segment_rules.segment) as rule_count
from grid
left join {{ ref('segment_rules') }} as segment_rules
    on grid.recency_score between segment_rules.recency_score_from and segment_rules.recency_score_to
    and grid.value_score >= segment_rules.value_score_from
    and grid.value_score < segment_rules.value_score_below
group by grid.recency_score, grid.value_score
having count(segment_rules.segment) <> 1
