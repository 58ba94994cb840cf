{{ unreadable_flags('loyalty_pos', {
    'card': ('card_no', ['is_active']),
    'receipt': ('receipt_id', ['is_void'])
}) }}
