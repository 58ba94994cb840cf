{{ unreadable_flags('salesforce', {
    'account': ('id', ['is_deleted']),
    'contact': ('id', ['has_opted_out_of_email', 'do_not_call', 'is_deleted']),
    'lead': ('id', ['has_opted_out_of_email', 'do_not_call', 'is_converted', 'is_deleted']),
    'opportunity': ('id', ['is_won', 'is_deleted'])
}) }}
