"""Every statement about being reached, with the customer whose record says it."""

from customer360.quality.rules import filled, found_in, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row a statement and address, and each known speaker is a customer."""
    return [
        *key("consent_id", "contact_point"),
        *filled("contact_kind", "source_system", "record_id", "consent_purpose"),
        *one_of("consent_channel", ["email", "phone", "sms", "post"]),
        *one_of("consent_state", ["given", "withdrawn", "unknown"]),
        *one_of("contact_kind", ["email", "phone", "record"]),
        *one_of("customer_match", ["matched", "unknown_record"]),
        *found_in("every speaker is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "a statement has a customer when its record is one's, and only then",
            "(customer_match = 'matched') <> (customer_id is not null)",
            "customer_match = 'matched', customer_id = null",
        ),
        *never("nothing counts from a time to come", "counted_at > current_date + 1", "counted_at = '2999-01-01'"),
    ]
