with contacts as (

    select * from {{ ref('stg_contact_lists__contact') }}
    where row_problem is null

),

picklist_values as (

    select * from {{ ref('picklist_values') }}

),

typed as (

    select source as source_system, 'party_type' as attribute, party_type as typed_value, record_id as example_id
    from contacts
    union all
    select source, 'consent', email_consent, record_id from contacts
    union all
    select source, 'consent', phone_consent, record_id from contacts
    union all
    select source, 'consent', sms_consent, record_id from contacts
    union all
    select source, 'consent', post_consent, record_id from contacts

),

unmapped as (

    {{ words_without_a_mapping('typed', 'picklist_values') }}

),

unreadable as (

    select
        cast(source as string) as source_system,
        cast('is_deleted_at_source' as string) as attribute,
        cast(left(trim(deletion_word), 200) as string) as raw_value,
        cast(count(*) as bigint) as holding_records,
        cast(min(record_id) as string) as example_id
    from contacts
    where trim(deletion_word) <> '' and {{ read_flag('deletion_word') }} is null
    group by source, left(trim(deletion_word), 200)

),

told as (

    select * from unmapped
    union all
    select * from unreadable

)

select * from told
