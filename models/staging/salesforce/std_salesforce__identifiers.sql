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

    select
        contact_id as source_id,
        'email' as identifier_kind,
        email as identifier_value,
        created_at,
        updated_at,
        row_bucket
    from contacts
    union all
    select contact_id, 'phone', phone, created_at, updated_at, row_bucket from contacts
    union all
    select contact_id, 'phone', mobile_phone, created_at, updated_at, row_bucket from contacts
    union all
    select contact_id, 'phone', home_phone, created_at, updated_at, row_bucket from contacts
    union all
    select lead_id, 'email', email, created_at, updated_at, row_bucket from leads
    union all
    select lead_id, 'phone', phone, created_at, updated_at, row_bucket from leads
    union all
    select lead_id, 'phone', mobile_phone, created_at, updated_at, row_bucket from leads
    union all
    select account_id, 'phone', phone, created_at, updated_at, row_bucket from accounts

),

-- one number in two fields is one identifier
identifiers as (

    select
        {{ qualified_id('salesforce', 'source_id') }} as record_id,
        identifier_kind,
        identifier_value,
        min(created_at) as first_seen_at,
        max(updated_at) as last_seen_at
    from stacked
    where
        row_bucket = 'kept'
        and source_id is not null
        and identifier_value is not null
    group by source_id, identifier_kind, identifier_value

)

select * from identifiers
