{{ list_raw_rows('contact_lists', 'stg_contact_lists__contact') }}
