with pair_rarities as (

    select * from {{ ref('pair_rarities') }}

),

pattern_weights as (

    select * from {{ ref('pattern_weights') }}

),

-- in a household the surname and the shared contact are no coincidence: their rarity says nothing
with_classes as (

    select
        *,
        unrelated_log2 + given_name_rarity + family_name_rarity + birth_date_rarity + email_rarity + phone_rarity
        + national_id_rarity as unrelated_pair_log2,
        household_email_log2 + given_name_rarity + birth_date_rarity + phone_rarity + national_id_rarity as email_log2,
        household_phone_log2 + given_name_rarity + birth_date_rarity + email_rarity + national_id_rarity as phone_log2,
        household_address_log2 + given_name_rarity + birth_date_rarity + email_rarity + phone_rarity
        + national_id_rarity as address_log2,
        household_birth_date_log2 + given_name_rarity + email_rarity + phone_rarity + national_id_rarity as twins_log2
    from pair_rarities
    inner join pattern_weights using (level_pattern)

),

weighed as (

    select
        *,
        {{ weight_against('match_log2', [
            'unrelated_pair_log2', 'email_log2', 'phone_log2', 'address_log2', 'twins_log2'
        ]) }} as match_weight
    from with_classes

),

scored_pairs as (

    select
        record_number_1,
        record_number_2,
        level_pattern,
        match_weight,
        1 / (1 + power(cast(2 as double), -match_weight)) as match_probability,
        all_pairs_weight as prior_weight,
        given_name_weight - given_name_rarity as given_name_weight,
        family_name_weight - family_name_rarity as family_name_weight,
        birth_date_weight - birth_date_rarity as birth_date_weight,
        email_weight - email_rarity as email_weight,
        phone_weight - phone_rarity as phone_weight,
        national_id_weight - national_id_rarity as national_id_weight,
        address_weight,
        gender_weight,
        match_weight - (match_log2 - unrelated_pair_log2) as household_weight,
        guard_reason,
        case contradicting_comparison
            when 'given_name' then least(given_name_weight - given_name_rarity, cast(0 as double))
            when 'birth_date' then least(birth_date_weight - birth_date_rarity, cast(0 as double))
        end as conflict_weight
    from weighed

)

select * from scored_pairs
