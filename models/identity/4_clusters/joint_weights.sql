with joint_evidence as (

    select * from {{ ref('joint_evidence') }}

),

match_weights as (

    select * from {{ ref('match_weights') }}

),

level_log2 as (

    select
        comparison,
        comparison_level,
        {{ class_log2('match') }} as match_log2,
        {{ class_log2('unrelated') }} as unrelated_log2,
        {{ class_log2('household_email') }} as email_log2,
        {{ class_log2('household_phone') }} as phone_log2,
        {{ class_log2('household_address') }} as address_log2,
        {{ class_log2('household_birth_date') }} as twins_log2
    from match_weights
    group by comparison, comparison_level

),

-- what the pair's own weight says beyond its level is how rare the shared value is
with_rarity as (

    select
        joint_evidence.*,
        level_log2.match_log2,
        level_log2.unrelated_log2,
        level_log2.email_log2,
        level_log2.phone_log2,
        level_log2.address_log2,
        level_log2.twins_log2,
        level_log2.match_log2 - level_log2.unrelated_log2 - joint_evidence.comparison_weight as rarity
    from joint_evidence
    inner join level_log2
        on joint_evidence.comparison = level_log2.comparison
        and joint_evidence.comparison_level = level_log2.comparison_level

),

-- in a household the surname and the shared contact are no coincidence: their rarity says nothing
summed as (

    select
        cluster_1,
        cluster_2,
        {{ joint_log2('match_log2') }} as match_log2,
        {{ joint_log2('unrelated_log2', 'rarity') }} as unrelated_log2,
        {{ joint_log2('email_log2', rarity_besides(['family_name', 'email'])) }} as email_log2,
        {{ joint_log2('phone_log2', rarity_besides(['family_name', 'phone'])) }} as phone_log2,
        {{ joint_log2('address_log2', rarity_besides(['family_name'])) }} as address_log2,
        {{ joint_log2('twins_log2', rarity_besides(['family_name', 'birth_date'])) }} as twins_log2
    from with_rarity
    group by cluster_1, cluster_2

),

joint_weights as (

    select
        summed.cluster_1,
        summed.cluster_2,
        {{ weight_against('summed.match_log2 + priors.match_log2', [
            'summed.unrelated_log2 + priors.unrelated_log2',
            'summed.email_log2 + priors.email_log2',
            'summed.phone_log2 + priors.phone_log2',
            'summed.address_log2 + priors.address_log2',
            'summed.twins_log2 + priors.twins_log2'
        ]) }} as joint_weight
    from summed
    cross join level_log2 as priors
    where priors.comparison = 'all_pairs'

)

select * from joint_weights
