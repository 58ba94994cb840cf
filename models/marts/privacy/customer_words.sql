with member_consents as (

    select * from {{ ref('member_consents') }}
    where customer_id is not null

),

-- of what the records of a customer say about one address the newest counts; a no comes before a yes of the same time,
-- and what is neither undoes nothing
ranked as (

    select
        *,
        row_number() over (
            partition by customer_id, consent_channel, consent_purpose, contact_kind, contact_point
            order by
                case when consent_state = 'unknown' then 1 else 0 end,
                counts_from desc,
                restriction_order,
                consent_id
        ) as word_rank
    from member_consents

),

newest as (

    select * from ranked
    where word_rank = 1

)

select * from newest
