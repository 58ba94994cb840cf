with consent_claims as (

    select * from {{ ref('consent_claims') }}

),

statements as (

    select * from {{ ref('fct_consents') }}

),

-- the most restrictive of all addresses wins
ranked as (

    select
        *,
        row_number() over (
            partition by customer_id, consent_channel, consent_purpose
            order by
                restriction_order,
                case when consent_reason = 'withdrawn_elsewhere' then 1 else 0 end,
                counts_from desc,
                consent_id,
                contact_point
        ) as claim_rank
    from consent_claims

),

customer_consents as (

    select
        cast(ranked.customer_id as string) as customer_id,
        cast(ranked.consent_channel as string) as consent_channel,
        cast(ranked.consent_purpose as string) as consent_purpose,
        cast(ranked.consent_state as string) as consent_state,
        cast(ranked.consent_reason as string) as consent_reason,
        cast(statements.counted_at as timestamp) as counted_at,
        cast(ranked.contact_kind as string) as contact_kind,
        cast(ranked.contact_point as string) as contact_point,
        cast(statements.source_system as string) as source_system,
        cast(statements.record_id as string) as record_id,
        cast(ranked.consent_id as string) as consent_id,
        cast(statements.stated_word as string) as stated_word,
        cast(statements.source_column as string) as source_column,
        cast(statements.consent_basis as string) as consent_basis
    from ranked
    inner join statements
        on ranked.consent_id = statements.consent_id
        and ranked.contact_point = statements.contact_point
    where ranked.claim_rank = 1

)

select * from customer_consents
