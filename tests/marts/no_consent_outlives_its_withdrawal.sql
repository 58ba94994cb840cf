-- a customer who may be reached although the newest word about one of its addresses is a no, of its own records or, where it
-- holds the address too, of anybody's
with customer_consents as (

    select * from {{ ref('customer_consents') }}
    where consent_state = 'given'

),

statements as (

    select
        *,
        coalesce(counted_at, cast('9999-12-31' as timestamp)) as said_at
    from {{ ref('fct_consents') }}

),

held as (

    select
        customer_id,
        identifier_value as contact_point
    from {{ ref('customer_identifiers') }}
    union
    select
        customer_id,
        contact_point
    from statements
    where customer_id is not null

),

refused as (

    select
        customer_consents.customer_id,
        statements.consent_id,
        statements.contact_point,
        statements.said_at,
        statements.consent_channel,
        statements.consent_purpose,
        coalesce(statements.customer_id = customer_consents.customer_id, false) as is_own
    from customer_consents
    inner join held
        on customer_consents.customer_id = held.customer_id
    inner join statements
        on held.contact_point = statements.contact_point
        and customer_consents.consent_channel = statements.consent_channel
        and customer_consents.consent_purpose = statements.consent_purpose
        and statements.consent_state = 'withdrawn'

),

answered as (

    select distinct refused.customer_id, refused.consent_id, refused.contact_point
    from refused
    inner join statements
        on refused.contact_point = statements.contact_point
        and refused.consent_channel = statements.consent_channel
        and refused.consent_purpose = statements.consent_purpose
        and statements.consent_state = 'given'
        and statements.counted_at > refused.said_at
        and statements.customer_id is not null
        and (not refused.is_own or statements.customer_id = refused.customer_id)

)

select
    refused.customer_id,
    refused.consent_id,
    refused.contact_point
from refused
left join answered
    on refused.customer_id = answered.customer_id
    and refused.consent_id = answered.consent_id
    and refused.contact_point = answered.contact_point
where answered.consent_id is null
