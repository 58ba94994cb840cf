"""Every row that the customer dimension ever had."""

from customer360.quality.rules import covers, key, never, not_empty

SCHEMA = "marts"


def rules():
    """One row a version; each customer of today has a current one."""
    return [
        *not_empty(),
        *key("customer_id", "version_number"),
        *covers("every customer has a version", "customer_id", "marts.dim_customer"),
        *never("a version ends after it begins", "valid_to <= valid_from", "valid_to = valid_from"),
        *never(
            "the current version is the one without an end",
            "is_current <> (valid_to is null)",
            "is_current = not is_current",
        ),
    ]
