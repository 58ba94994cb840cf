"""Browsers and devices on which a customer was named."""

from customer360.quality.rules import at_least, filled, found_in, key, never, no_rows

SCHEMA = "marts"


def rules():
    """One row a device and customer; there are as many visitors as customers, or more."""
    return [
        *key("device_id", "customer_id"),
        *filled("anonymous_id", "source_system", "first_seen_at", "last_seen_at"),
        *at_least("named_event_count", 1),
        *found_in("everybody is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "nobody was last seen before the first time", "last_seen_at < first_seen_at", "last_seen_at = '1999-01-01'"
        ),
        *no_rows(
            "a device has as many visitors as customers, or more",
            "select device_id from {batch} group by device_id having count(*) > min(visitor_count)",
            "update {table} set visitor_count = 0",
        ),
    ]
