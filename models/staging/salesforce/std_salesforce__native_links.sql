with contacts as (

    select * from {{ ref('stg_salesforce__contact') }}

),

leads as (

    select * from {{ ref('stg_salesforce__lead') }}

),

accounts as (

    select * from {{ ref('stg_salesforce__account') }}

),

stacked as (

    select contact_id as id, master_contact_id as other_id, 'merged' as link_kind, updated_at as linked_at, row_bucket
    from contacts
    union all
    select lead_id, master_lead_id, 'merged', updated_at, row_bucket from leads
    union all
    select account_id, master_account_id, 'merged', updated_at, row_bucket from accounts
    union all
    select lead_id, converted_contact_id, 'converted_lead', converted_at, row_bucket
    from leads
    where is_converted

),

-- Salesforce deletes the record that loses a merge: its trail is read from deleted rows too
native_links as (

    select
        {{ qualified_id('salesforce', 'least(id, other_id)') }} as record_id_1,
        {{ qualified_id('salesforce', 'greatest(id, other_id)') }} as record_id_2,
        link_kind,
        min(linked_at) as linked_at
    from stacked
    where
        row_bucket in ('kept', 'deleted')
        and id <> other_id
    group by least(id, other_id), greatest(id, other_id), link_kind

)

select * from native_links
