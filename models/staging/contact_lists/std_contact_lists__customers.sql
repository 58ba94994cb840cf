with contacts as (

    select * from {{ ref('stg_contact_lists__contact') }}

),

picklist_values as (

    select * from {{ ref('picklist_values') }}
    where attribute = 'party_type' and standard_value <> 'unknown'

),

customers as (

    select
        contacts.record_id,
        contacts.source as source_system,
        cast('main' as string) as source_instance,
        cast('contact_lists' as string) as source_table,
        contacts.source_record_id,
        case
            when picklist_values.standard_value is not null then picklist_values.standard_value
            when coalesce(contacts.first_name, contacts.last_name) is not null then 'person'
            when contacts.company is not null and contacts.full_name is null then 'organisation'
            else 'unknown'
        end as party_type,
        contacts.full_name,
        contacts.first_name,
        contacts.last_name,
        contacts.birth_date,
        contacts.gender,
        contacts.national_id,
        contacts.email,
        contacts.phone,
        contacts.street,
        contacts.postal_code,
        contacts.city,
        contacts.region,
        contacts.country_code,
        contacts.company,
        contacts.language,
        contacts.created_at,
        contacts.updated_at,
        contacts.row_bucket = 'deleted' as is_deleted_at_source
    from contacts
    left join picklist_values
        on {{ fold_text('contacts.party_type') }} = picklist_values.typed_word
    where contacts.row_bucket in ('kept', 'deleted')

)

select * from customers
