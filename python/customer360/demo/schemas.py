"""Columns and types of every table the demo lands, as the loaders land them."""

import pyarrow as pa

TYPES = {
    "string": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us"),
    "timestamptz": pa.timestamp("us", tz="UTC"),
}

# one line per type: "<type>: column column ..." would lose the order, so each column carries its type after a colon;
# a column without one is a string
COLUMNS = {
    "salesforce.contact": """
        id account_id individual_id salutation first_name last_name name email phone mobile_phone home_phone
        mailing_street mailing_city mailing_state mailing_postal_code mailing_country mailing_country_code lead_source
        owner_id birthdate:date has_opted_out_of_email:boolean do_not_call:boolean email_bounced_date:timestamp
        is_eu_resident_c:boolean gclid_c netsuite_conn_net_suite_id_c is_deleted:boolean master_record_id
        last_modified_date:timestamp _fivetran_synced:timestamptz""",
    "salesforce.lead": """
        id first_name last_name company email phone mobile_phone street city postal_code country
        has_opted_out_of_email:boolean is_converted:boolean converted_contact_id converted_account_id
        converted_date:timestamp lead_source status is_deleted:boolean master_record_id
        _fivetran_synced:timestamptz""",
    "salesforce.account": """
        id name type parent_id master_record_id website industry annual_revenue:float number_of_employees:int
        billing_street billing_city billing_postal_code billing_country shipping_street owner_id is_deleted:boolean
        _fivetran_synced:timestamptz""",
    "salesforce.opportunity": """
        id account_id amount:float stage_name is_won:boolean close_date:timestamp created_date:timestamp lead_source
        owner_id campaign_id is_deleted:boolean _fivetran_synced:timestamptz""",
    "shopify.customer": """
        id:int email phone first_name last_name state verified_email:boolean orders_count:int total_spent:float
        currency default_address_id:int accepts_marketing:boolean email_marketing_consent_state
        email_marketing_consent_opt_in_level email_marketing_consent_consent_updated_at:timestamp tax_exempt:boolean
        note created_at:timestamp updated_at:timestamp _fivetran_synced:timestamptz""",
    "shopify.customer_address": """
        id:int customer_id:int first_name last_name company address_1 address_2 city province_code zip country_code
        phone is_default:boolean _fivetran_synced:timestamptz""",
    "shopify.order": """
        id:int customer_id:int email name order_number:int created_at:timestamp processed_at:timestamp
        updated_at:timestamp cancelled_at:timestamp currency total_price:float subtotal_price:float total_tax:float
        total_discounts:float financial_status fulfillment_status source_name location_id:int user_id:int browser_ip
        landing_site_base_url referring_site cart_token checkout_token billing_address_phone shipping_address_zip
        test:boolean _fivetran_synced:timestamptz""",
    "shopify.order_line": """
        id:int order_id:int product_id:int variant_id:int sku title quantity:int price:float total_discount:float
        gift_card:boolean _fivetran_synced:timestamptz""",
    "shopify.refund": """
        id:int order_id:int created_at:timestamp processed_at:timestamp user_id:int note
        _fivetran_synced:timestamptz""",
    "shopify.order_line_refund": """
        id:int refund_id:int order_line_id:int quantity:float subtotal:float total_tax:float restock_type
        location_id:int _fivetran_synced:timestamptz""",
    "shopify.abandoned_checkout": """
        id:int customer_id:int email phone cart_token token created_at:timestamp closed_at:timestamp
        total_price:float currency device_id:int buyer_accepts_marketing:boolean abandoned_checkout_url
        _fivetran_synced:timestamptz""",
    "zendesk.user": """
        id:int email name phone external_id:int organization_id:int role active:boolean suspended:boolean
        verified:boolean locale time_zone created_at:timestamp updated_at last_login_at:timestamp notes:int
        _fivetran_deleted:boolean _fivetran_synced:timestamptz""",
    "zendesk.ticket": """
        id:int requester_id:int submitter_id:int assignee_id:int organization_id:int external_id:int subject
        description status priority type via_channel via_source_from_address:int merged_ticket_ids
        has_incidents:boolean created_at:timestamp updated_at system_ip_address _fivetran_deleted:boolean
        _fivetran_synced:timestamptz""",
    "zendesk.ticket_comment": """
        id:int ticket_id:int user_id:int body created:timestamp public:boolean voice_comment:boolean call_id:int
        call_duration:int recording_url:int _fivetran_synced:timestamptz""",
    "mailchimp.list": """
        id name default_from_email default_language date_created:timestamp _fivetran_synced:timestamptz""",
    "mailchimp.member": """
        id list_id email_address unique_email_id status email_type merge_fname merge_lname language country_code
        ip_opt ip_signup timestamp_opt:timestamp timestamp_signup:timestamp last_changed:timestamp latitude:float
        longitude:float timezone vip:boolean member_rating:int _fivetran_synced:timestamptz""",
    "mailchimp.campaign_recipient_activity": """
        campaign_id member_id list_id action timestamp:timestamp ip url bounce_type:int
        _fivetran_synced:timestamptz""",
    "mailchimp.unsubscribe": """
        campaign_id member_id list_id reason:int timestamp:timestamp _fivetran_synced:timestamptz""",
    "loyalty_pos.card": """
        card_no first_name last_name nif email tel birth_date street postal_code city points:int tier store_id
        is_active:boolean created_at:timestamp updated_at:timestamp""",
    "loyalty_pos.receipt": """
        receipt_id card_no store_id till_id sold_at:timestamp total_amount_cents:int currency payment_type
        is_void:boolean""",
    "loyalty_pos.receipt_line": """
        receipt_id line_no:int product_id description quantity:int line_amount_cents:int cost_cents:int""",
    "website.pages": """
        id anonymous_id user_id received_at:timestamp sent_at:timestamp original_timestamp:timestamp
        timestamp:timestamp url path title referrer context_campaign_source context_ip context_user_agent""",
    "website.tracks": """
        id anonymous_id user_id event event_text received_at:timestamp sent_at:timestamp
        original_timestamp:timestamp timestamp:timestamp context_page_url context_ip context_user_agent""",
    "website.identifies": """
        id anonymous_id user_id email received_at:timestamp sent_at:timestamp original_timestamp:timestamp
        timestamp:timestamp context_page_url context_ip context_user_agent""",
    "_truth.records": """
        source instance table source_record_id true_customer_id party_type is_customer:boolean is_deleted:boolean""",
    "_truth.purchases": """
        true_customer_id party_type purchases_per_week:float dropout_probability:float mean_spend:float
        acquired_on:date dropped_out_on:date true_orders:int first_order_on:date last_order_on:date
        gross_amount_eur:float refunded_amount_eur:float orders_next_365_days:int gross_next_365_days_eur:float""",
    "_truth.traps": "trap kind source table source_record_id group_id",
    "_truth.web_events": "table message_id true_customer_id trick",
}


def _schema(columns: str) -> pa.Schema:
    pairs = (column.partition(":") for column in columns.split())
    return pa.schema([(name, TYPES[kind or "string"]) for name, _, kind in pairs])


SCHEMAS: dict[str, pa.Schema] = {table: _schema(columns) for table, columns in COLUMNS.items()}

CONTACT_LIST_COLUMNS = {
    "web_form.csv": "source source_record_id first_name last_name email phone street postal_code city country_code"
    " language created_at",
    "trade_fair.csv": "source_record_id source full_name email phone national_id birth_date company city region"
    " updated_at",
    "call_centre.xlsx": "source source_record_id full_name birth_date gender national_id email phone street"
    " postal_code city region country_code created_at",
}
ORDER_LIST_COLUMNS = {
    "phone_orders.csv": "source source_record_id order_id ordered_at amount currency product_id quantity cost",
    "fair_orders.csv": "source_record_id source order_id amount currency ordered_at product_id quantity cost",
}
