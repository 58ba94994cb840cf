"""Events of the web sites that came in too late."""

from customer360.quality.rules import at_least, filled, found_in, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row an event, which came in days after it happened."""
    return [
        *key("event_id"),
        *filled("source_system", "source_event_id", "happened_at", "received_at", "hours_late", "match_reason"),
        *one_of("event_kind", ["page", "track", "identify"]),
        *one_of("customer_match", ["matched", "anonymous", "unknown_record"]),
        *at_least("hours_late", 0),
        *found_in("every visitor is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "an event has a customer when it is matched, and only then",
            "(customer_match = 'matched') <> (customer_id is not null)",
            "customer_match = 'matched', customer_id = null",
        ),
        *never(
            "who is not named has nothing",
            "match_reason = 'too_late' and customer_id is not null",
            "match_reason = 'too_late', customer_match = 'matched', "
            "customer_id = (select min(customer_id) from marts.dim_customer)",
        ),
    ]
