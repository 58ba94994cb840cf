{{ raw_rows('mailchimp', ['list', 'member', 'campaign_recipient_activity', 'unsubscribe']) }}
