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
        {{ comparison_levels('records_1', 'records_2') }}
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
        {{ level_pattern() }} as level_pattern
    from compared

)

select * from with_pattern
