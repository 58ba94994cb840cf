{#- The columns of every door, in order: the one place where the common shape is written down.
    Each std_<source>__<door> repeats it as an enforced contract; a test compares the two. -#}
{% macro door_columns(door) -%}
    {%- set doors = {
        'customers': {
            'record_id': 'string', 'source_system': 'string', 'source_instance': 'string', 'source_table': 'string',
            'source_record_id': 'string', 'party_type': 'string', 'full_name': 'string', 'first_name': 'string',
            'last_name': 'string', 'birth_date': 'string', 'gender': 'string', 'national_id': 'string',
            'email': 'string', 'phone': 'string', 'street': 'string', 'postal_code': 'string', 'city': 'string',
            'region': 'string', 'country_code': 'string', 'company': 'string', 'language': 'string',
            'created_at': 'timestamp', 'updated_at': 'timestamp', 'is_deleted_at_source': 'boolean'
        },
        'identifiers': {
            'record_id': 'string', 'identifier_kind': 'string', 'identifier_value': 'string',
            'first_seen_at': 'timestamp', 'last_seen_at': 'timestamp'
        },
        'native_links': {
            'record_id_1': 'string', 'record_id_2': 'string', 'link_kind': 'string', 'linked_at': 'timestamp'
        },
        'relations': {
            'record_id': 'string', 'relation_kind': 'string', 'related_record_id': 'string', 'related_since': 'timestamp'
        },
        'orders': {
            'order_id': 'string', 'source_system': 'string', 'source_instance': 'string', 'source_table': 'string',
            'source_order_id': 'string', 'record_id': 'string', 'ordered_at': 'timestamp', 'channel': 'string',
            'order_status': 'string', 'gross_amount': 'decimal(18, 2)', 'refunded_amount': 'decimal(18, 2)',
            'cost_amount': 'decimal(18, 2)', 'currency': 'string', 'store_id': 'string'
        },
        'order_lines': {
            'order_line_id': 'string', 'order_id': 'string', 'source_system': 'string', 'product_id': 'string',
            'product_name': 'string', 'quantity': 'decimal(18, 3)', 'gross_amount': 'decimal(18, 2)',
            'refunded_amount': 'decimal(18, 2)', 'cost_amount': 'decimal(18, 2)'
        },
        'carts': {
            'cart_id': 'string', 'source_system': 'string', 'source_instance': 'string', 'source_table': 'string',
            'source_cart_id': 'string', 'record_id': 'string', 'started_at': 'timestamp', 'cart_status': 'string',
            'gross_amount': 'decimal(18, 2)', 'currency': 'string'
        },
        'interactions': {
            'interaction_id': 'string', 'source_system': 'string', 'source_instance': 'string',
            'source_table': 'string', 'source_interaction_id': 'string', 'interaction_kind': 'string',
            'parent_interaction_id': 'string', 'record_id': 'string', 'started_at': 'timestamp',
            'updated_at': 'timestamp', 'interaction_channel': 'string', 'interaction_status': 'string',
            'interaction_subject': 'string', 'duration_seconds': 'bigint'
        },
        'consents': {
            'consent_id': 'string', 'source_system': 'string', 'record_id': 'string', 'consent_channel': 'string',
            'consent_purpose': 'string', 'consent_state': 'string', 'stated_at': 'timestamp',
            'contact_value': 'string', 'stated_word': 'string', 'source_column': 'string', 'consent_basis': 'string'
        },
        'web_events': {
            'event_id': 'string', 'source_system': 'string', 'source_instance': 'string', 'source_table': 'string',
            'source_event_id': 'string', 'event_kind': 'string', 'event_name': 'string', 'page_url': 'string',
            'anonymous_id': 'string', 'site_user_id': 'string', 'record_id': 'string', 'email': 'string',
            'happened_at': 'timestamp', 'received_at': 'timestamp'
        },
        'raw_rows': {
            'source_system': 'string', 'source_table': 'string', 'row_bucket': 'string', 'row_reason': 'string',
            'row_count': 'bigint', 'raw_row_count': 'bigint'
        },
        'unmapped_values': {
            'source_system': 'string', 'attribute': 'string', 'raw_value': 'string', 'holding_records': 'bigint',
            'example_id': 'string'
        }
    } -%}
    {{ return(doors[door]) }}
{%- endmacro %}
