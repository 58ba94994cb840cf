{{ raw_rows('salesforce', ['contact', 'lead', 'account', 'opportunity']) }}
