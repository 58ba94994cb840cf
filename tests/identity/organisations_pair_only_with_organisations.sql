-- candidate pairs of an organisation with a person
with matching_records as (

    select
        record_number,
        record_id,
        party_type
    from {{ ref('matching_records') }}

)

select
    records_1.record_id as record_id_1,
    records_2.record_id as record_id_2,
    candidate_pairs.blocking_rule
from {{ ref('candidate_pairs') }} as candidate_pairs
inner join matching_records as records_1
    on candidate_pairs.record_number_1 = records_1.record_number
inner join matching_records as records_2
    on candidate_pairs.record_number_2 = records_2.record_number
where
    (records_1.party_type = 'organisation' or records_2.party_type = 'organisation')
    and records_1.party_type <> records_2.party_type
