with candidate_pairs as (

    select * from {{ ref('candidate_pairs') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

compared as (

    select
        candidate_pairs.record_number_1,
        candidate_pairs.record_number_2,
        {{ comparison_levels('records_1', 'records_2') }},
        {{ guard_reason('records_1', 'records_2') }} as guard_reason,
        case
            when records_1.name_suffix <> records_2.name_suffix then 'given_name'
            when records_1.birth_date_iso is not null and records_2.birth_date_iso is not null then 'birth_date'
        end as contradicting_comparison
    from candidate_pairs
    inner join matching_records as records_1
        on candidate_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on candidate_pairs.record_number_2 = records_2.record_number

),

with_pattern as (

    select
        record_number_1,
        record_number_2,
        {{ level_pattern() }} as level_pattern,
        guard_reason,
        contradicting_comparison
    from compared

)

select * from with_pattern
