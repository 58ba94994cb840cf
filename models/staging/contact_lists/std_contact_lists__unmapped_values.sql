with contacts as (

    select * from {{ ref('stg_contact_lists__contact') }}
    where row_bucket in ('kept', 'deleted')

),

picklist_values as (

    select * from {{ ref('picklist_values') }}

),

typed as (

    select source as source_system, 'party_type' as attribute, party_type as typed_value, record_id as example_id
    from contacts

),

unmapped as (

    {{ words_without_a_mapping('typed', 'picklist_values') }}

)

select * from unmapped
