with record_identifiers as (

    select * from {{ ref('record_identifiers') }}

),

-- a table, so that the planner knows how few they are
door_given_identifiers as (

    select distinct
        identifier_kind,
        identifier_value
    from record_identifiers
    where is_given_by_a_door

)

select * from door_given_identifiers
