with members as (

    select * from {{ ref('stg_mailchimp__member') }}
    where row_bucket in ('kept', 'deleted')

),

unsubscribes as (

    select * from {{ ref('stg_mailchimp__unsubscribe') }}
    where row_bucket = 'kept'

),

lists as (

    select * from {{ ref('stg_mailchimp__list') }}
    where row_bucket = 'kept'

),

picklist_values as (

    select * from {{ ref('picklist_values') }}
    where attribute = 'member_status'

),

statuses as (

    select
        members.member_id,
        members.list_id,
        members.email as contact_value,
        picklist_values.standard_value,
        members.member_status as stated_word,
        -- the status is as old as the last change at most; a yes is as old as the day it was confirmed
        case
            when picklist_values.standard_value = 'given' then coalesce(members.opted_in_at, members.signed_up_at)
            else members.updated_at
        end as stated_at,
        'member.status' as source_column,
        lists.list_name as consent_basis,
        'status' as told_by
    from members
    left join lists
        on members.list_id = lists.list_id
    left join picklist_values
        on {{ fold_text('members.member_status') }} = picklist_values.typed_word
    where trim(members.member_status) <> ''

),

leavings as (

    select
        unsubscribes.member_id,
        unsubscribes.list_id,
        members.email as contact_value,
        'withdrawn' as standard_value,
        coalesce(unsubscribes.unsubscribe_reason, 'unsubscribed') as stated_word,
        unsubscribes.occurred_at as stated_at,
        'unsubscribe.reason' as source_column,
        'campaign ' || unsubscribes.campaign_id as consent_basis,
        'unsubscribe:' || coalesce(unsubscribes.campaign_id, '') as told_by
    from unsubscribes
    left join members
        on unsubscribes.member_id = members.member_id
        and unsubscribes.list_id = members.list_id

),

told as (

    select * from statuses
    union all
    select * from leavings

),

consents as (

    select
        {{ qualified_id('mailchimp', "member_id || ':' || list_id || ':' || told_by") }} as consent_id,
        'mailchimp' as source_system,
        {{ qualified_id('mailchimp', "member_id || ':' || list_id") }} as record_id,
        'email' as consent_channel,
        'marketing' as consent_purpose,
        coalesce(standard_value, 'unknown') as consent_state,
        stated_at,
        contact_value,
        stated_word,
        source_column,
        consent_basis
    from told

)

select * from consents
