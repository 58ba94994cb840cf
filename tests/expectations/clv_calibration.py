"""Predicted against actual, by how often customers had come back."""

from customer360.quality.rules import at_least, filled, key

SCHEMA = "marts"


def rules():
    """One row a date, model and bucket of repeat purchases."""
    return [
        *key("as_of_date", "model_family", "repeat_bucket"),
        *filled("customer_count"),
        *at_least("repeat_bucket", 0),
        *at_least("customer_count", 1),
        *at_least("predicted_orders", 0),
        *at_least("actual_orders", 0),
    ]
