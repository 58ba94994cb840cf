with customer_records as (

    select * from {{ ref('customer_records') }}

),

door_identifiers as (

    select * from {{ ref('door_identifiers') }}

),

typed as (

    select
        record_id,
        'email' as identifier_kind,
        email as identifier_value,
        created_at as first_seen_at,
        updated_at as last_seen_at,
        0 as is_given_by_a_door
    from customer_records
    union all
    select
        record_id,
        'phone' as identifier_kind,
        phone as identifier_value,
        created_at as first_seen_at,
        updated_at as last_seen_at,
        0 as is_given_by_a_door
    from customer_records
    union all
    select
        record_id,
        'national_id' as identifier_kind,
        national_id as identifier_value,
        created_at as first_seen_at,
        updated_at as last_seen_at,
        0 as is_given_by_a_door
    from customer_records
    union all
    select
        record_id,
        identifier_kind,
        identifier_value,
        first_seen_at,
        last_seen_at,
        1 as is_given_by_a_door
    from door_identifiers

),

all_identifiers as (

    select
        record_id,
        identifier_kind,
        identifier_value,
        min(first_seen_at) as first_seen_at,
        max(last_seen_at) as last_seen_at,
        max(is_given_by_a_door) = 1 as is_given_by_a_door
    from typed
    where identifier_value is not null
    group by record_id, identifier_kind, identifier_value

)

select * from all_identifiers
