with scored_pairs as (

    select * from {{ ref('scored_pairs') }}

),

pattern_weights as (

    select * from {{ ref('pattern_weights') }}

),

pattern_meanings as (

    select * from {{ ref('pattern_meanings') }}

),

-- how common the shared value is, is what the pair weighs less than its pattern
with_rarity as (

    select
        scored_pairs.*,
        pattern_weights.given_name_weight - scored_pairs.given_name_weight as given_name_rarity,
        pattern_weights.family_name_weight - scored_pairs.family_name_weight as family_name_rarity,
        pattern_weights.birth_date_weight - scored_pairs.birth_date_weight as birth_date_rarity,
        pattern_weights.email_weight - scored_pairs.email_weight as email_rarity,
        pattern_weights.phone_weight - scored_pairs.phone_weight as phone_rarity,
        pattern_weights.national_id_weight - scored_pairs.national_id_weight as national_id_rarity,
        pattern_meanings.given_name_meaning,
        pattern_meanings.family_name_meaning,
        pattern_meanings.birth_date_meaning,
        pattern_meanings.email_meaning,
        pattern_meanings.phone_meaning,
        pattern_meanings.national_id_meaning,
        pattern_meanings.address_meaning as address_finding,
        pattern_meanings.gender_meaning as gender_finding
    from scored_pairs
    inner join pattern_weights
        on scored_pairs.level_pattern = pattern_weights.level_pattern
    inner join pattern_meanings
        on scored_pairs.level_pattern = pattern_meanings.level_pattern

),

with_findings as (

    select
        *,
        {{ pattern_levels() }},
        {{ finding('given_name', common_from=1, rare_to=-1) }},
        {{ finding('family_name', common_from=1, rare_to=-1) }},
        {{ finding('birth_date', common_from=3) }},
        {{ finding('email', common_from=3, common_word='widely shared') }},
        {{ finding('phone', common_from=3, common_word='widely shared') }},
        {{ finding('national_id', common_from=3, common_word='widely shared') }},
        case when household_weight < -0.5 then 'people of one household agree like this, too' end as household_finding
    from with_rarity

),

-- what speaks for a match first, what speaks against it after
explained_pairs as (

    select
        *,
        concat_ws(
            ', ',
            {{ evidence('national_id', true) }},
            {{ evidence('email', true) }},
            {{ evidence('phone', true) }},
            {{ evidence('given_name', true) }},
            {{ evidence('family_name', true) }},
            {{ evidence('birth_date', true) }},
            {{ evidence('address', true) }},
            {{ evidence('national_id', false) }},
            {{ evidence('email', false) }},
            {{ evidence('phone', false) }},
            {{ evidence('given_name', false) }},
            {{ evidence('family_name', false) }},
            {{ evidence('birth_date', false) }},
            {{ evidence('address', false) }},
            {{ evidence('gender', false) }},
            household_finding
        ) as sentence
    from with_findings

)

select * from explained_pairs
