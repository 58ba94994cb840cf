"""Room 5: one golden row for each customer."""

from customer360.quality.rules import covers, found_in, key, not_empty

SCHEMA = "identity"


def rules():
    """One row a customer, and every customer of room 4 is there."""
    return [
        *not_empty(),
        *key("customer_id"),
        *found_in("no golden row without a customer", "customer_id", "identity.customer_ids"),
        *covers("every customer has a golden row", "customer_id", "identity.customer_ids"),
    ]
