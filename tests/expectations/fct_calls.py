"""Every telephone call, with the customer who called."""

from customer360.quality.rules import at_least, filled, found_in, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row a call, and each known caller is a customer."""
    return [
        *key("interaction_id"),
        *filled("source_system", "source_interaction_id"),
        *one_of("customer_match", ["matched", "anonymous", "unknown_record"]),
        *at_least("duration_seconds", 0),
        *found_in("every caller is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "a call has a customer when its caller is matched, and only then",
            "(customer_match = 'matched') <> (customer_id is not null)",
            "customer_match = 'matched', customer_id = null",
        ),
    ]
