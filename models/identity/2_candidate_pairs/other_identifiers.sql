with evidence_identifiers as (

    select * from {{ ref('evidence_identifiers') }}

),

record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

name_parts as (

    select * from {{ ref('name_parts') }}

),

keyed as (

    select
        name_parts.record_number,
        concat(
            name_parts.party_prefix, record_identifiers.identifier_kind, ':', record_identifiers.identifier_value
        ) as blocking_key
    from record_identifiers
    inner join evidence_identifiers
        on record_identifiers.identifier_kind = evidence_identifiers.identifier_kind
        and record_identifiers.identifier_value = evidence_identifiers.identifier_value
    inner join name_parts
        on record_identifiers.record_id = name_parts.record_id

)

select * from keyed
