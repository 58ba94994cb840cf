with pair_patterns as (

    select * from {{ ref('pair_patterns') }}

),

pattern_comparisons as (

    select * from {{ ref('pattern_comparisons') }}

),

match_weights as (

    select * from {{ ref('match_weights') }}

),

evidence as (

    select
        pattern_comparisons.level_pattern,
        pattern_comparisons.comparison_level,
        match_weights.evidence_class,
        match_weights.log2_probability,
        case
            when pattern_comparisons.comparison like 'email%' then 'email' else pattern_comparisons.comparison
        end as comparison_group
    from pattern_comparisons
    inner join match_weights
        on pattern_comparisons.comparison = match_weights.comparison
        and pattern_comparisons.comparison_level = match_weights.comparison_level
    union all
    select
        pair_patterns.level_pattern,
        match_weights.comparison_level,
        match_weights.evidence_class,
        match_weights.log2_probability,
        match_weights.comparison as comparison_group
    from pair_patterns
    cross join match_weights
    where match_weights.comparison = 'all_pairs'

),

-- how often random people agree in the part of a name that can stand for it, or in all of it
part_agreement as (

    select
        log2(sum(case when comparison = 'given_name' then probability end)) as given_name_log2,
        log2(sum(case when comparison = 'family_name' then probability end)) as family_name_log2
    from match_weights
    where evidence_class = 'random' and comparison in ('given_name', 'family_name') and comparison_level >= 5

),

pattern_weights as (

    select
        evidence.level_pattern,
        {{ class_log2('match') }} as match_log2,
        {{ class_log2('unrelated') }} as unrelated_log2,
        {{ class_log2('household_email') }} as household_email_log2,
        {{ class_log2('household_phone') }} as household_phone_log2,
        {{ class_log2('household_address') }} as household_address_log2,
        {{ class_log2('household_birth_date') }} as household_birth_date_log2,
        {{ comparison_weight('all_pairs') }},
        {{ comparison_weight('given_name') }},
        {{ comparison_weight('family_name') }},
        {{ comparison_weight('birth_date') }},
        {{ comparison_weight('email') }},
        {{ comparison_weight('phone') }},
        {{ comparison_weight('national_id') }},
        {{ comparison_weight('address') }},
        {{ comparison_weight('gender') }},
        {{ exact_log2('given_name', 6, 7) }},
        {{ exact_log2('family_name', 7, 7) }},
        {{ part_log2('given_name') }},
        {{ part_log2('family_name') }},
        {{ exact_log2('birth_date', 6, 6) }},
        {{ exact_log2('email', 4, 4) }},
        {{ exact_log2('phone', 3, 3) }},
        {{ exact_log2('national_id', 3, 3) }}
    from evidence
    cross join part_agreement
    group by evidence.level_pattern

)

select * from pattern_weights
