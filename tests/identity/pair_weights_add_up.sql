-- pairs whose weight is not the sum of what prior, comparisons and household say of it
with added as (

    select
        record_number_1,
        record_number_2,
        match_weight,
        match_probability,
        household_weight,
        prior_weight + given_name_weight + family_name_weight + birth_date_weight + email_weight + phone_weight
        + national_id_weight + address_weight + gender_weight + household_weight as sum_of_weights
    from {{ ref('scored_pairs') }}

)

select *
from added
where
    match_weight is null
    or sum_of_weights is null
    or abs(match_weight - sum_of_weights) > 1e-4
    -- a household is a rival explanation: it can only speak against a match
    or household_weight > 1e-4
    or match_probability not between 0 and 1
