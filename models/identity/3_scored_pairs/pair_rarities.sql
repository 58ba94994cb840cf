with compared_pairs as (

    select * from {{ ref('compared_pairs') }}

),

pattern_weights as (

    select * from {{ ref('pattern_weights') }}

),

value_frequencies as (

    select * from {{ ref('value_frequencies') }}

),

swapped_names as (

    select * from {{ ref('swapped_names') }}

),

-- a rare surname that two records share says more than a common one
pair_rarities as (

    select
        compared_pairs.record_number_1,
        compared_pairs.record_number_2,
        compared_pairs.guard_reason,
        compared_pairs.contradicting_comparison,
        compared_pairs.level_pattern,
        {{ name_rarity_log2('given_name') }} as given_name_rarity,
        {{ name_rarity_log2('family_name') }} as family_name_rarity,
        {{ rarity_log2('birth_date') }} as birth_date_rarity,
        {{ rarity_log2('email') }} as email_rarity,
        {{ rarity_log2('phone') }} as phone_rarity,
        {{ rarity_log2('national_id') }} as national_id_rarity
    from compared_pairs
    inner join pattern_weights
        on compared_pairs.level_pattern = pattern_weights.level_pattern
    inner join value_frequencies
        on compared_pairs.record_number_2 = value_frequencies.record_number
    left join swapped_names
        on compared_pairs.record_number_1 = swapped_names.record_number_1
        and compared_pairs.record_number_2 = swapped_names.record_number_2

)

select * from pair_rarities
