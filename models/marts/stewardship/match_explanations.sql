with explained_pairs as (

    select * from {{ ref('explained_pairs') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

comparisons as (

    select * from {{ ref('comparisons') }}

),

one_row_a_comparison as (

    select
        records_1.record_id as record_id_1,
        records_2.record_id as record_id_2,
        explained_pairs.*,
        prior_weight + given_name_weight + family_name_weight + birth_date_weight + email_weight + phone_weight
        + national_id_weight + address_weight + gender_weight as sum_of_comparisons,
        comparisons.comparison,
        comparisons.reading_order,
        comparisons.noun
    from explained_pairs
    inner join matching_records as records_1
        on explained_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on explained_pairs.record_number_2 = records_2.record_number
    cross join comparisons

),

-- the household is what the comparisons, taken one by one, do not see: it takes the rounding, too
weighed as (

    select
        *,
        case comparison
            when 'prior' then prior_weight
            when 'given_name' then given_name_weight
            when 'family_name' then family_name_weight
            when 'birth_date' then birth_date_weight
            when 'email' then email_weight
            when 'phone' then phone_weight
            when 'national_id' then national_id_weight
            when 'address' then address_weight
            when 'gender' then gender_weight
            when 'household' then match_weight - sum_of_comparisons
        end as evidence_weight,
        case comparison
            when 'given_name' then given_name_level
            when 'family_name' then family_name_level
            when 'birth_date' then birth_date_level
            when 'email' then email_level
            when 'phone' then phone_level
            when 'national_id' then national_id_level
            when 'address' then address_level
            when 'gender' then gender_level
        end as comparison_level,
        case comparison
            when 'prior' then 'two records drawn at random'
            when 'given_name' then given_name_finding
            when 'family_name' then family_name_finding
            when 'birth_date' then birth_date_finding
            when 'email' then email_finding
            when 'phone' then phone_finding
            when 'national_id' then national_id_finding
            when 'address' then address_finding
            when 'gender' then gender_finding
            when 'household' then coalesce(household_finding, 'hardly a household')
        end as finding
    from one_row_a_comparison

),

match_explanations as (

    select
        record_id_1,
        record_id_2,
        record_number_1,
        record_number_2,
        comparison as evidence,
        cast(reading_order as bigint) as reading_order,
        cast(comparison_level as bigint) as comparison_level,
        coalesce(finding, concat('no ', noun, ' to compare')) as finding,
        evidence_weight,
        match_weight,
        sentence
    from weighed

)

select * from match_explanations
