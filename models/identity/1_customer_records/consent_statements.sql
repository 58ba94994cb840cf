with consents as (

    {{ union_doors('consents') }}

),

record_identifiers as (

    select * from {{ ref('record_identifiers') }}
    where identifier_kind in ('email', 'phone') and coalesce(block_reason, '') <> 'placeholder'

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}
    where kind = 'email'

),

cleaned as (

    select
        *,
        case when consent_channel = 'email' then 'email' when consent_channel in ('phone', 'sms') then 'phone' end
            as held_kind,
        {{ clean_email(clean_text('contact_value')) }} as typed_email
    from consents

),

addressed as (

    select
        cleaned.*,
        case when placeholder_values.value is null then cleaned.typed_email end as email
    from cleaned
    left join placeholder_values
        on cleaned.typed_email = placeholder_values.value

),

-- a word without an address of its own is about all that its record holds; where that is nothing, about the record
with_contact as (

    select
        addressed.*,
        case
            when addressed.email is not null then 'email'
            else coalesce(record_identifiers.identifier_kind, 'record')
        end as contact_kind,
        coalesce(addressed.email, record_identifiers.identifier_value, addressed.record_id) as contact_point
    from addressed
    left join record_identifiers
        on addressed.email is null
        and addressed.record_id = record_identifiers.record_id
        and addressed.held_kind = record_identifiers.identifier_kind

),

consent_statements as (

    select
        consent_id,
        contact_kind,
        contact_point,
        source_system,
        record_id,
        consent_channel,
        consent_purpose,
        consent_state,
        stated_at,
        stated_word,
        source_column,
        consent_basis
    from with_contact

)

select * from consent_statements
