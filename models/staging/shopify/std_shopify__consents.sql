with customers as (

    select * from {{ ref('stg_shopify__customer') }}
    where row_bucket in ('kept', 'deleted')

),

picklist_values as (

    select * from {{ ref('picklist_values') }}
    where attribute = 'email_marketing_consent_state'

),

-- the older flag is read where the newer word is missing; never having said yes and having said no look alike in it,
-- unless it was changed at a moment
told as (

    select
        customers.*,
        trim(customers.email_consent_word) <> '' as has_word,
        case
            when trim(customers.email_consent_word) <> '' then picklist_values.standard_value
            when customers.accepts_marketing then 'given'
            when not customers.accepts_marketing and customers.accepts_marketing_at is not null then 'withdrawn'
        end as standard_value
    from customers
    left join picklist_values
        on {{ fold_text('customers.email_consent_word') }} = picklist_values.typed_word
    where trim(customers.email_consent_word) <> '' or trim(customers.accepts_marketing_word) <> ''

),

dated as (

    select
        *,
        case when has_word then email_consent_at else accepts_marketing_at end as changed_at
    from told

),

consents as (

    select
        {{ qualified_id('shopify', "shop_customer_id || ':email'") }} as consent_id,
        'shopify' as source_system,
        {{ qualified_id('shopify', 'shop_customer_id') }} as record_id,
        'email' as consent_channel,
        'marketing' as consent_purpose,
        coalesce(standard_value, 'unknown') as consent_state,
        -- a yes without a time of its own is as old as can be
        case when standard_value = 'given' then changed_at else coalesce(changed_at, updated_at) end as stated_at,
        email as contact_value,
        case when has_word then email_consent_word else accepts_marketing_word end as stated_word,
        case when has_word then 'customer.email_marketing_consent_state' else 'customer.accepts_marketing' end
            as source_column,
        email_opt_in_level as consent_basis
    from dated

)

select * from consents
