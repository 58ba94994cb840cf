"""Every cart that was left, with the customer whose it is."""

from customer360.quality.rules import filled, found_in, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row a cart, and each known buyer is a customer."""
    return [
        *key("cart_id"),
        *filled("source_system", "source_cart_id", "started_at"),
        *one_of("cart_status", ["abandoned", "recovered"]),
        *one_of("customer_match", ["matched", "anonymous", "unknown_record"]),
        *found_in("every buyer is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "a cart has a customer when its buyer is matched, and only then",
            "(customer_match = 'matched') <> (customer_id is not null)",
            "customer_match = 'matched', customer_id = null",
        ),
    ]
