with match_weights as (

    select * from {{ ref('match_weights') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

value_frequencies as (

    select * from {{ ref('value_frequencies') }}

),

top_levels as (

    select
        *,
        max(comparison_level) over (partition by comparison) as top_level
    from match_weights

),

best_weights as (

    select
        {{ best_weight('all_pairs') }},
        {{ best_weight('given_name') }},
        {{ best_weight('family_name') }},
        {{ best_weight('birth_date') }},
        {{ best_weight('email') }},
        {{ best_weight('email_of_relatives') }},
        {{ best_weight('email_of_namesakes') }},
        {{ best_weight('phone') }},
        {{ best_weight('national_id') }},
        {{ best_weight('address') }},
        {{ best_weight('gender') }}
    from top_levels
    where comparison_level = top_level

),

-- as if a second record had all its values; a household may still explain it away
record_reach as (

    select
        matching_records.record_id,
        best_weights.all_pairs_weight
        + {{ reach('given_name') }}
        + {{ reach('family_name') }}
        + {{ reach('birth_date') }}
        + case
            when matching_records.family_name is null then {{ reach('email') }}
            when matching_records.given_name is null then {{ reach('email', 'email_of_relatives') }}
            else {{ reach('email', 'email_of_namesakes') }}
        end
        + {{ reach('phone') }}
        + {{ reach('national_id') }}
        + case when matching_records.street is not null then best_weights.address_weight else 0 end
        + case when matching_records.gender is not null then best_weights.gender_weight else 0 end as reach_weight
    from matching_records
    inner join value_frequencies
        on matching_records.record_number = value_frequencies.record_number
    cross join best_weights

)

select * from record_reach
