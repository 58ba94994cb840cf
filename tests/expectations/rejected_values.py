"""Room 1: values that were set aside, each with its reason."""

from customer360.quality.rules import filled, key

SCHEMA = "identity"


def rules():
    """One row a record, attribute and raw value."""
    return [
        *key("record_id", "attribute", "raw_value"),
        *filled("reason"),
    ]
