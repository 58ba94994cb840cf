"""Room 5: one golden row for each customer."""

from customer360.quality.rules import key, no_rows, not_empty

SCHEMA = "identity"


def expectations():
    """One row a customer, and every customer of room 4 is there."""
    return [
        *not_empty(),
        *key("customer_id"),
        *no_rows(
            "every customer has a golden row",
            "select distinct customer_id from identity.customer_ids anti join {batch} using (customer_id)",
        ),
        *no_rows(
            "no golden row without a customer",
            "select customer_id from {batch} anti join identity.customer_ids using (customer_id)",
        ),
    ]
