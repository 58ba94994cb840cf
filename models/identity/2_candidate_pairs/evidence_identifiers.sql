with record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

shared_identifiers as (

    select * from {{ ref('shared_identifiers') }}

),

usable as (

    select distinct
        identifier_kind,
        identifier_value
    from record_identifiers
    where not is_blocked

),

final as (

    select
        usable.identifier_kind,
        usable.identifier_value
    from usable
    left join shared_identifiers
        on usable.identifier_kind = shared_identifiers.identifier_kind
        and usable.identifier_value = shared_identifiers.identifier_value
    where coalesce(shared_identifiers.counts_as_evidence, true)

)

select * from final
