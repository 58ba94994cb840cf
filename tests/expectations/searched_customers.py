"""Who the search can find."""

from customer360.quality.rules import covers, filled, found_in, key, unique

SCHEMA = "marts"


def rules():
    """Everybody, once."""
    return [
        *key("customer_number"),
        *unique("customer_id"),
        *filled("party_type"),
        *found_in("everybody is in dim_customer", "customer_id", "marts.dim_customer"),
        *covers("every customer can be found", "customer_id", "marts.dim_customer"),
    ]
