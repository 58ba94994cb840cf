"""What was bought, line by line."""

from customer360.quality.rules import at_least, filled, found_in, key, never

SCHEMA = "marts"


def rules():
    """One row a line; money adds up."""
    return [
        *key("order_line_id"),
        *filled("order_id", "source_system", "is_counted", "gross_amount", "refunded_amount"),
        *at_least("refunded_amount", 0),
        *found_in("every line is of an order that is known", "order_id", "marts.fct_orders"),
        *found_in("every buyer is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "net is gross less refunds",
            "net_amount <> gross_amount - refunded_amount",
            "net_amount = net_amount + 1",
        ),
    ]
