with pattern_comparisons as (

    select * from {{ ref('pattern_comparisons') }}

),

comparison_levels as (

    select * from {{ ref('comparison_levels') }}

),

pattern_meanings as (

    select
        pattern_comparisons.level_pattern,
        {{ level_meaning('given_name') }},
        {{ level_meaning('family_name') }},
        {{ level_meaning('birth_date') }},
        {{ level_meaning('email') }},
        {{ level_meaning('phone') }},
        {{ level_meaning('national_id') }},
        {{ level_meaning('address') }},
        {{ level_meaning('gender') }}
    from pattern_comparisons
    left join comparison_levels
        on pattern_comparisons.comparison_level = comparison_levels.comparison_level
        and case
            when pattern_comparisons.comparison like 'email%' then 'email' else pattern_comparisons.comparison
        end = comparison_levels.comparison
    group by pattern_comparisons.level_pattern

)

select * from pattern_meanings
