"""Room 4: the customer of every record."""

from customer360.quality.rules import covers, filled, found_in, key, not_empty

SCHEMA = "identity"


def rules():
    """Every kept record is exactly one customer."""
    return [
        *not_empty(),
        *key("record_id"),
        *filled("customer_id"),
        *found_in("no customer without a kept record", "record_id", "identity.customer_records"),
        *covers("every kept record has a customer", "record_id", "identity.customer_records"),
    ]
