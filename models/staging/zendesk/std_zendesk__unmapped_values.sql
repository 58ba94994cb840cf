{{ unreadable_flags('zendesk', {
    'user': ('id', ['active', '_fivetran_deleted']),
    'ticket': ('id', ['_fivetran_deleted']),
    'ticket_comment': ('id', ['public', 'voice_comment', '_fivetran_deleted'])
}) }}
