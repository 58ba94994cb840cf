with contacts as (

    select * from {{ ref('stg_contact_lists__contact') }}
    where row_problem is null

),

picklist_values as (

    select * from {{ ref('picklist_values') }}
    where attribute = 'consent'

),

by_channel as (

    select
        *,
        'email' as consent_channel,
        email_consent as stated_word
    from contacts
    union all
    select
        *,
        'phone' as consent_channel,
        phone_consent as stated_word
    from contacts
    union all
    select
        *,
        'sms' as consent_channel,
        sms_consent as stated_word
    from contacts
    union all
    select
        *,
        'post' as consent_channel,
        post_consent as stated_word
    from contacts

),

-- every row speaks, whichever of several versions is kept: an older no is not lost with its row
told as (

    select distinct
        by_channel.record_id,
        by_channel.source,
        by_channel.consent_channel,
        coalesce(picklist_values.standard_value, 'unknown') as consent_state,
        case
            when picklist_values.standard_value = 'given' then by_channel.consent_at
            else coalesce(by_channel.consent_at, by_channel.updated_at)
        end as stated_at,
        case when by_channel.consent_channel = 'email' then by_channel.email end as contact_value,
        trim(by_channel.stated_word) as stated_word
    from by_channel
    left join picklist_values
        on {{ fold_text('by_channel.stated_word') }} = picklist_values.typed_word
    where trim(by_channel.stated_word) <> ''

),

numbered as (

    select
        *,
        row_number() over (
            partition by record_id, consent_channel
            order by stated_at asc nulls last, consent_state, stated_word, contact_value asc nulls last
        ) as statement_number
    from told

),

consents as (

    select
        record_id || ':' || consent_channel || ':' || cast(statement_number as string) as consent_id,
        source as source_system,
        record_id,
        consent_channel,
        cast('marketing' as string) as consent_purpose,
        consent_state,
        stated_at,
        contact_value,
        stated_word,
        'rows.' || consent_channel || '_consent' as source_column,
        cast(null as string) as consent_basis
    from numbered

)

select * from consents
