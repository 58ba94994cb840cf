with customer_words as (

    select * from {{ ref('customer_words') }}

),

withdrawn_contacts as (

    select * from {{ ref('withdrawn_contacts') }}

),

customer_identifiers as (

    select * from {{ ref('customer_identifiers') }}
    where identifier_kind in ('email', 'phone')

),

-- what a customer holds, and what its records speak of
contacts as (

    select
        customer_id,
        identifier_kind as contact_kind,
        identifier_value as contact_point
    from customer_identifiers
    union
    select
        customer_id,
        contact_kind,
        contact_point
    from customer_words

),

consent_claims as (

    select
        customer_id,
        consent_channel,
        consent_purpose,
        contact_kind,
        contact_point,
        consent_id,
        consent_state,
        restriction_order,
        counts_from,
        case consent_state
            when 'withdrawn' then 'withdrawn_by_customer'
            when 'given' then 'given_by_customer'
            else 'nothing_said'
        end as consent_reason
    from customer_words
    union all
    select
        contacts.customer_id,
        withdrawn_contacts.consent_channel,
        withdrawn_contacts.consent_purpose,
        withdrawn_contacts.contact_kind,
        withdrawn_contacts.contact_point,
        withdrawn_contacts.consent_id,
        withdrawn_contacts.consent_state,
        withdrawn_contacts.restriction_order,
        withdrawn_contacts.counts_from,
        'withdrawn_elsewhere' as consent_reason
    from contacts
    inner join withdrawn_contacts
        on contacts.contact_kind = withdrawn_contacts.contact_kind
        and contacts.contact_point = withdrawn_contacts.contact_point
        and contacts.customer_id <> coalesce(withdrawn_contacts.customer_id, '')

)

select * from consent_claims
