"""Every request to a help desk, with the customer who asked."""

from customer360.quality.rules import filled, found_in, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row a ticket, and each known requester is a customer."""
    return [
        *key("interaction_id"),
        *filled("source_system", "source_interaction_id"),
        *one_of("customer_match", ["matched", "anonymous", "unknown_record"]),
        *found_in("every requester is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "a ticket has a customer when its requester is matched, and only then",
            "(customer_match = 'matched') <> (customer_id is not null)",
            "customer_match = 'matched', customer_id = null",
        ),
        *never("nobody asks in the future", "started_at > current_date + 1", "started_at = '2999-01-01'"),
    ]
