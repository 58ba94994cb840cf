with member_consents as (

    select * from {{ ref('member_consents') }}
    where contact_kind <> 'record' and consent_state <> 'unknown'

),

-- a yes of a record that is no customer's (any more) undoes nothing
ranked as (

    select
        *,
        row_number() over (
            partition by consent_channel, consent_purpose, contact_kind, contact_point
            order by counts_from desc, restriction_order, consent_id
        ) as word_rank
    from member_consents
    where consent_state = 'withdrawn' or customer_id is not null

),

withdrawn as (

    select * from ranked
    where word_rank = 1 and consent_state = 'withdrawn'

)

select * from withdrawn
