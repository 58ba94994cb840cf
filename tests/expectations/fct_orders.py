"""Every order of every source, with the customer who bought."""

from customer360.quality.rules import at_least, filled, found_in, key, never, one_of

SCHEMA = "marts"


def rules():
    """One row an order; money adds up, and each known buyer is a customer."""
    return [
        *key("order_id"),
        *filled("source_system", "order_status", "is_counted", "currency", "gross_amount", "refunded_amount"),
        *one_of("order_status", ["completed", "cancelled", "test"]),
        *one_of("channel", ["web", "store", "sales", "other"]),
        *one_of("customer_match", ["matched", "anonymous", "unknown_record"]),
        *at_least("refunded_amount", 0),
        *found_in("every buyer is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "net is gross less refunds",
            "net_amount <> gross_amount - refunded_amount",
            "net_amount = net_amount + 1",
        ),
        *never(
            "an order has a customer when its buyer is matched, and only then",
            "(customer_match = 'matched') <> (customer_id is not null)",
            "customer_match = 'matched', customer_id = null",
        ),
        *never(
            "only completed orders count",
            "is_counted <> (order_status = 'completed')",
            "is_counted = true, order_status = 'test'",
        ),
        *never("a currency is three capitals", "currency not similar to '[A-Z]{3}'", "currency = '€'"),
        *never("nothing is sold in the future", "ordered_at > current_date + 1", "ordered_at = '2999-01-01'"),
    ]
