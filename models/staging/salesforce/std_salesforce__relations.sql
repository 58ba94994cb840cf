with contacts as (

    select * from {{ ref('stg_salesforce__contact') }}

),

accounts as (

    select * from {{ ref('stg_salesforce__account') }}

),

stacked as (

    select contact_id as id, 'contact_of' as relation_kind, account_id as other_id, updated_at, row_bucket
    from contacts
    union all
    select account_id, 'child_of', parent_account_id, updated_at, row_bucket
    from accounts

),

relations as (

    select
        {{ qualified_id('salesforce', 'id') }} as record_id,
        relation_kind,
        {{ qualified_id('salesforce', 'other_id') }} as related_record_id,
        updated_at as related_since
    from stacked
    where
        row_bucket = 'kept'
        and other_id is not null

)

select * from relations
