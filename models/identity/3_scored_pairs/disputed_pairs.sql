with scored_pairs as (

    select * from {{ ref('scored_pairs') }}

),

pair_patterns as (

    select * from {{ ref('pair_patterns') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

thresholds as (

    select * from {{ ref('thresholds') }}

),

sharing_pairs as (

    select
        scored_pairs.record_number_1,
        scored_pairs.record_number_2,
        scored_pairs.match_weight,
        pair_patterns.*,
        case when pair_patterns.email_level = 4 then matching_records.email end as shared_email,
        case when pair_patterns.phone_level = 3 then matching_records.phone_national end as shared_phone
    from scored_pairs
    inner join pair_patterns
        on scored_pairs.level_pattern = pair_patterns.level_pattern
    inner join matching_records
        on scored_pairs.record_number_1 = matching_records.record_number
    where pair_patterns.email_level = 4 or pair_patterns.phone_level = 3

),

-- people of different names who are certainly not one person
different_people as (

    select
        sharing_pairs.shared_email,
        sharing_pairs.shared_phone
    from sharing_pairs
    inner join thresholds
        on thresholds.threshold = 'review'
        and sharing_pairs.match_weight < thresholds.match_weight
    where sharing_pairs.given_name_level = 1

),

disputed_contacts as (

    select shared_email as contact
    from different_people
    where shared_email is not null
    union
    select shared_phone as contact
    from different_people
    where shared_phone is not null

),

-- nothing but the contact is known of both: it may be any of its people
disputed_pairs as (

    select
        sharing_pairs.record_number_1,
        sharing_pairs.record_number_2
    from sharing_pairs
    inner join disputed_contacts
        on coalesce(sharing_pairs.shared_email, sharing_pairs.shared_phone) = disputed_contacts.contact
    where
        (sharing_pairs.shared_email is null or sharing_pairs.shared_phone is null)
        and sharing_pairs.given_name_level = 0
        and sharing_pairs.family_name_level = 0
        and sharing_pairs.birth_date_level = 0
        and sharing_pairs.national_id_level = 0

)

select * from disputed_pairs
