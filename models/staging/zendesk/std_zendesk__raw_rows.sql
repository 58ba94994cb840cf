{{ raw_rows('zendesk', ['user', 'ticket', 'ticket_comment']) }}
