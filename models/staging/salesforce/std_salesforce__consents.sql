with contacts as (

    select * from {{ ref('stg_salesforce__contact') }}
    where row_bucket in ('kept', 'deleted')

),

leads as (

    select * from {{ ref('stg_salesforce__lead') }}
    where row_bucket in ('kept', 'deleted')

),

people as (

    select
        'contact' as source_table,
        contact_id as source_record_id,
        email,
        has_opted_out_of_email,
        email_opt_out_word,
        do_not_call,
        do_not_call_word,
        updated_at
    from contacts
    union all
    select
        'lead' as source_table,
        lead_id as source_record_id,
        email,
        has_opted_out_of_email,
        email_opt_out_word,
        do_not_call,
        do_not_call_word,
        updated_at
    from leads

),

-- a box that is not ticked is no yes
told as (

    select
        source_record_id,
        source_table || '.has_opted_out_of_email' as source_column,
        'email' as consent_channel,
        has_opted_out_of_email as is_withdrawn,
        email_opt_out_word as stated_word,
        email as contact_value,
        updated_at
    from people
    union all
    select
        source_record_id,
        source_table || '.do_not_call' as source_column,
        'phone' as consent_channel,
        do_not_call as is_withdrawn,
        do_not_call_word as stated_word,
        cast(null as string) as contact_value,
        updated_at
    from people

),

consents as (

    select
        {{ qualified_id('salesforce', "source_record_id || ':' || consent_channel") }} as consent_id,
        'salesforce' as source_system,
        {{ qualified_id('salesforce', 'source_record_id') }} as record_id,
        consent_channel,
        'marketing' as consent_purpose,
        case when is_withdrawn then 'withdrawn' else 'unknown' end as consent_state,
        updated_at as stated_at,
        contact_value,
        stated_word,
        source_column,
        cast(null as string) as consent_basis
    from told
    where trim(stated_word) <> ''

)

select * from consents
