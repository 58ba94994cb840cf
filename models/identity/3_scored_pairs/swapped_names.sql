with compared_pairs as (

    select
        record_number_1,
        record_number_2,
        {{ pattern_level(7) }} as given_name_level
    from {{ ref('compared_pairs') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

value_frequencies as (

    select * from {{ ref('value_frequencies') }}

),

match_weights as (

    select * from {{ ref('match_weights') }}
    where comparison = 'given_name' and evidence_class = 'match'

),

-- how often one of two records of a person has its names the wrong way round, beside the right one
swapping as (

    select
        sum(case comparison_level when 6 then log2_probability when 7 then -log2_probability else 0 end) as swapped_log2
    from match_weights

),

-- a name of which the other record has the first word only is as common as that word
both_ways as (

    select
        compared_pairs.record_number_1,
        compared_pairs.record_number_2,
        {{ misplaced_log2('given_name', 'family_name', 1, 2) }} as given_name_log2_1,
        {{ misplaced_log2('family_name', 'given_name', 1, 2) }} as family_name_log2_1,
        {{ misplaced_log2('given_name', 'family_name', 2, 1) }} as given_name_log2_2,
        {{ misplaced_log2('family_name', 'given_name', 2, 1) }} as family_name_log2_2
    from compared_pairs
    inner join matching_records as records_1
        on compared_pairs.record_number_1 = records_1.record_number
    inner join matching_records as records_2
        on compared_pairs.record_number_2 = records_2.record_number
    inner join value_frequencies as frequencies_1
        on compared_pairs.record_number_1 = frequencies_1.record_number
    inner join value_frequencies as frequencies_2
        on compared_pairs.record_number_2 = frequencies_2.record_number
    where compared_pairs.given_name_level = 6

),

read as (

    select
        *,
        given_name_log2_1 + family_name_log2_1 as names_log2_1,
        given_name_log2_2 + family_name_log2_2 as names_log2_2,
        case
            when given_name_log2_1 + family_name_log2_1 >= given_name_log2_2 + family_name_log2_2
                then family_name_log2_1
            else family_name_log2_2
        end as family_name_log2
    from both_ways

),

-- the commoner reading is the right one; others bear the names the other way round by birth, or by the same mistake
swapped_names as (

    select
        read.record_number_1,
        read.record_number_2,
        greatest(
            least(read.names_log2_1, read.names_log2_2),
            greatest(read.names_log2_1, read.names_log2_2) + swapping.swapped_log2
        ) - read.family_name_log2 as given_name_log2,
        read.family_name_log2
    from read
    cross join swapping

)

select * from swapped_names
