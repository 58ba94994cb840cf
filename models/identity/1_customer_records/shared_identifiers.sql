with identifier_holders as (

    select * from {{ ref('identifier_holders') }}

),

learnt_identifier_limits as (

    select * from {{ ref('learnt_identifier_limits') }}

),

identifier_limits as (

    select * from {{ ref('identifier_limits') }}

),

-- a kind whose limit the seed leaves empty has the learnt one
limited as (

    select
        identifier_holders.*,
        coalesce(
            own_limits.person_limit,
            case when own_limits.identifier_kind is not null then learnt_identifier_limits.learnt_person_limit end,
            any_limits.person_limit
        ) as known_person_limit,
        coalesce(own_limits.record_limit, any_limits.record_limit) as known_record_limit,
        learnt_identifier_limits.learnt_person_limit
    from identifier_holders
    left join learnt_identifier_limits
        on identifier_holders.identifier_kind = learnt_identifier_limits.identifier_kind
    left join identifier_limits as own_limits
        on identifier_holders.identifier_kind = own_limits.identifier_kind
    left join identifier_limits as any_limits
        on any_limits.identifier_kind = 'any'

),

shared_identifiers as (

    select
        identifier_kind,
        identifier_value,
        record_count,
        person_count,
        cast(known_person_limit as bigint) as person_limit,
        cast(known_record_limit as bigint) as record_limit,
        learnt_person_limit,
        not is_blocked
        and person_count <= known_person_limit
        and coalesce(record_count <= known_record_limit, true) as counts_as_evidence
    from limited

)

select * from shared_identifiers
