with pair_patterns as (

    select * from {{ ref('pair_patterns') }}

),

-- an e-mail address is often made from the name: how telling its likeness is depends on the names
pattern_comparisons as (

    select level_pattern, 'given_name' as comparison, given_name_level as comparison_level
    from pair_patterns
    union all
    select level_pattern, 'family_name' as comparison, family_name_level as comparison_level
    from pair_patterns
    union all
    select level_pattern, 'birth_date' as comparison, birth_date_level as comparison_level
    from pair_patterns
    union all
    select
        level_pattern,
        case
            when family_name_level >= 4 and given_name_level >= 3 then 'email_of_namesakes'
            when family_name_level >= 4 then 'email_of_relatives'
            else 'email'
        end as comparison,
        email_level as comparison_level
    from pair_patterns
    union all
    select level_pattern, 'phone' as comparison, phone_level as comparison_level
    from pair_patterns
    union all
    select level_pattern, 'national_id' as comparison, national_id_level as comparison_level
    from pair_patterns
    union all
    select level_pattern, 'address' as comparison, address_level as comparison_level
    from pair_patterns
    union all
    select level_pattern, 'gender' as comparison, gender_level as comparison_level
    from pair_patterns

)

select * from pattern_comparisons
