with member_consents as (

    select * from {{ ref('member_consents') }}

),

statements as (

    select
        cast(consent_id as string) as consent_id,
        cast(contact_kind as string) as contact_kind,
        cast(contact_point as string) as contact_point,
        cast(customer_id as string) as customer_id,
        cast(case when customer_id is null then 'unknown_record' else 'matched' end as string) as customer_match,
        cast(source_system as string) as source_system,
        cast(record_id as string) as record_id,
        cast(consent_channel as string) as consent_channel,
        cast(consent_purpose as string) as consent_purpose,
        cast(consent_state as string) as consent_state,
        cast(stated_at as timestamp) as stated_at,
        cast(counted_at as timestamp) as counted_at,
        cast(stated_word as string) as stated_word,
        cast(source_column as string) as source_column,
        cast(consent_basis as string) as consent_basis
    from member_consents

)

select * from statements
