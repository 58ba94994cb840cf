with meeting_pairs as (

    select * from {{ ref('meeting_pairs') }}

),

scored_pairs as (

    select * from {{ ref('scored_pairs') }}

),

pattern_comparisons as (

    select * from {{ ref('pattern_comparisons') }}
    where comparison_level > 0

),

thresholds as (

    select max(match_weight) as review_weight
    from {{ ref('thresholds') }}
    where threshold = 'review'

),

weighed_pairs as (

    select
        meeting_pairs.cluster_1,
        meeting_pairs.cluster_2,
        scored_pairs.*
    from meeting_pairs
    inner join thresholds
        on meeting_pairs.strongest_match_weight >= thresholds.review_weight
    inner join scored_pairs
        on meeting_pairs.record_number_1 = scored_pairs.record_number_1
        and meeting_pairs.record_number_2 = scored_pairs.record_number_2

),

-- an e-mail address is weighed in three ways, by what the names say
meeting_evidence as (

    select
        weighed_pairs.cluster_1,
        weighed_pairs.cluster_2,
        weighed_pairs.record_number_1,
        weighed_pairs.record_number_2,
        case when pattern_comparisons.comparison like 'email%' then 'email' else pattern_comparisons.comparison end
            as compared_part,
        pattern_comparisons.comparison,
        pattern_comparisons.comparison_level,
        case pattern_comparisons.comparison
            when 'given_name' then weighed_pairs.given_name_weight
            when 'family_name' then weighed_pairs.family_name_weight
            when 'birth_date' then weighed_pairs.birth_date_weight
            when 'phone' then weighed_pairs.phone_weight
            when 'national_id' then weighed_pairs.national_id_weight
            when 'address' then weighed_pairs.address_weight
            when 'gender' then weighed_pairs.gender_weight
            else weighed_pairs.email_weight
        end as comparison_weight
    from weighed_pairs
    inner join pattern_comparisons
        on weighed_pairs.level_pattern = pattern_comparisons.level_pattern

)

select * from meeting_evidence
