with matching_records as (

    select * from {{ ref('matching_records') }}

),

all_records as (

    select count(*) as record_count
    from matching_records

),

-- record numbers are in random order, so a record and the one some steps on are two random people
steps as (

    select matching_records.record_number as step
    from matching_records
    cross join all_records
    where
        matching_records.record_number <= ceil({{ var('random_sample_pairs') }} / all_records.record_count)
        and matching_records.record_number <= (all_records.record_count - 1) / 2

),

random_pairs as (

    select
        matching_records.record_number as record_number_1,
        (matching_records.record_number + steps.step - 1) % all_records.record_count + 1 as record_number_2
    from matching_records
    cross join steps
    cross join all_records
    where matching_records.record_number <= {{ var('random_sample_pairs') }}

),

compared as (

    select {{ comparison_levels('records_1', 'records_2') }}
    from random_pairs
    inner join matching_records as records_1
        on random_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on random_pairs.record_number_2 = records_2.record_number

),

with_pattern as (

    select {{ level_pattern() }} as level_pattern
    from compared

),

counted as (

    select
        level_pattern,
        count(*) as pair_count
    from with_pattern
    group by level_pattern

),

taken_apart as (

    select
        level_pattern,
        pair_count,
        {{ pattern_levels() }}
    from counted

)

select * from taken_apart
