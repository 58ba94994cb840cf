"""Room 4: the customer of every record."""

from customer360.quality.rules import filled, key, no_rows, not_empty

SCHEMA = "identity"


def expectations():
    """Every kept record is exactly one customer."""
    return [
        *not_empty(),
        *key("record_id"),
        *filled("customer_id"),
        *no_rows(
            "every kept record has a customer",
            "select record_id from identity.customer_records anti join {batch} using (record_id)",
        ),
        *no_rows(
            "no customer without a kept record",
            "select record_id from {batch} anti join identity.customer_records using (record_id)",
        ),
    ]
