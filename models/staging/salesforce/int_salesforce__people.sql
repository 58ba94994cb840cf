with contacts as (

    select * from {{ ref('stg_salesforce__contact') }}

),

leads as (

    select * from {{ ref('stg_salesforce__lead') }}

),

accounts as (

    select * from {{ ref('stg_salesforce__account') }}

),

contacts_with_company as (

    select
        'contact' as source_table,
        contacts.contact_id as source_record_id,
        contacts.full_name,
        contacts.first_name,
        contacts.last_name,
        contacts.birth_date,
        contacts.email,
        coalesce(contacts.phone, contacts.mobile_phone, contacts.home_phone) as phone,
        contacts.street,
        contacts.postal_code,
        contacts.city,
        contacts.region,
        coalesce(contacts.country_code, contacts.country_name) as country_code,
        accounts.account_name as company,
        contacts.created_at,
        contacts.updated_at,
        contacts.row_bucket = 'deleted' as is_deleted_at_source
    from contacts
    left join accounts
        on contacts.account_id = accounts.account_id
        and accounts.row_bucket = 'kept'
    where contacts.row_bucket in ('kept', 'deleted')

),

leads_alike as (

    select
        'lead' as source_table,
        lead_id as source_record_id,
        cast(null as string) as full_name,
        first_name,
        last_name,
        cast(null as string) as birth_date,
        email,
        coalesce(phone, mobile_phone) as phone,
        street,
        postal_code,
        city,
        region,
        coalesce(country_code, country_name) as country_code,
        company,
        created_at,
        updated_at,
        row_bucket = 'deleted' as is_deleted_at_source
    from leads
    where row_bucket in ('kept', 'deleted')

),

people as (

    select * from contacts_with_company
    union all
    select * from leads_alike

)

select * from people
