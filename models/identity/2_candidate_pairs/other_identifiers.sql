with evidence_identifiers as (

    select * from {{ ref('evidence_identifiers') }}

),

record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

door_given_identifiers as (

    select * from {{ ref('door_given_identifiers') }}

),

-- what no door of identifiers gives is the e-mail, phone or id of its records, each of which has a rule of its own
keyed as (

    select
        matching_records.record_number,
        concat(
            case when matching_records.party_type = 'organisation' then 'organisation|' else '' end,
            record_identifiers.identifier_kind, ':', record_identifiers.identifier_value
        ) as blocking_key
    from record_identifiers
    inner join door_given_identifiers
        on record_identifiers.identifier_kind = door_given_identifiers.identifier_kind
        and record_identifiers.identifier_value = door_given_identifiers.identifier_value
    inner join evidence_identifiers
        on record_identifiers.identifier_kind = evidence_identifiers.identifier_kind
        and record_identifiers.identifier_value = evidence_identifiers.identifier_value
    inner join matching_records
        on record_identifiers.record_id = matching_records.record_id

)

select * from keyed
