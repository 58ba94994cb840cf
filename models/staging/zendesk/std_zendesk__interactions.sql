with tickets as (

    select * from {{ ref('stg_zendesk__ticket') }}

),

comments as (

    select * from {{ ref('stg_zendesk__ticket_comment') }}

),

kept_tickets as (

    select
        *,
        {{ qualified_id('zendesk', "'ticket-' || ticket_id") }} as interaction_id,
        {{ qualified_id('zendesk', 'requester_id') }} as record_id
    from tickets
    where row_bucket = 'kept'

),

-- an agent writes the comment that tells of a call: who asked is the ticket's requester
calls as (

    select
        comments.comment_id,
        comments.call_duration_seconds,
        comments.created_at,
        kept_tickets.interaction_id as parent_interaction_id,
        kept_tickets.record_id
    from comments
    left join kept_tickets
        on comments.ticket_id = kept_tickets.ticket_id
    where comments.row_bucket = 'kept'
        and comments.is_voice_comment

),

interactions as (

    select
        interaction_id,
        'zendesk' as source_system,
        'main' as source_instance,
        'ticket' as source_table,
        ticket_id as source_interaction_id,
        'ticket' as interaction_kind,
        cast(null as string) as parent_interaction_id,
        record_id,
        created_at as started_at,
        updated_at,
        ticket_channel as interaction_channel,
        ticket_status as interaction_status,
        subject as interaction_subject,
        cast(null as bigint) as duration_seconds
    from kept_tickets
    union all
    select
        {{ qualified_id('zendesk', "'call-' || comment_id") }},
        'zendesk',
        'main',
        'ticket_comment',
        comment_id,
        'call',
        parent_interaction_id,
        record_id,
        created_at,
        cast(null as timestamp),
        'voice',
        cast(null as string),
        cast(null as string),
        call_duration_seconds
    from calls

)

select * from interactions
