{{ config(group='stewardship') }}

-- pairs that are not told by one row for each piece of evidence, or whose rows do not add up to the match weight;
-- record numbers are in random order: the first are a sample, and all of a small file
with scored_pairs as (

    select * from {{ ref('scored_pairs') }}

),

match_explanations as (

    select * from {{ ref('match_explanations') }}

),

comparisons as (

    select count(*) as comparison_count
    from {{ ref('comparisons') }}

),

added_up as (

    select
        record_number_1,
        record_number_2,
        count(*) as row_count,
        sum(evidence_weight) as sum_of_weights,
        max(case when evidence = 'household' then evidence_weight end) as told_household_weight
    from match_explanations
    where record_number_1 <= 10000
    group by record_number_1, record_number_2

)

select
    scored_pairs.record_number_1,
    scored_pairs.record_number_2,
    scored_pairs.match_weight,
    scored_pairs.household_weight,
    added_up.row_count,
    added_up.sum_of_weights,
    added_up.told_household_weight
from scored_pairs
left join added_up
    on scored_pairs.record_number_1 = added_up.record_number_1
    and scored_pairs.record_number_2 = added_up.record_number_2
cross join comparisons
where
    scored_pairs.record_number_1 <= 10000
    and (
        added_up.row_count is null
        or added_up.row_count <> comparisons.comparison_count
        or abs(added_up.sum_of_weights - scored_pairs.match_weight) > 1e-9
        -- a comparison that is left out would hide in the household
        or abs(added_up.told_household_weight - scored_pairs.household_weight) > 1e-6
    )
