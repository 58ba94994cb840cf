"""How good each golden row is."""

from customer360.quality.rules import at_least, between, covers, filled, found_in, key, never, not_empty, one_of

SCHEMA = "marts"


def rules():
    """One row a customer, shares between 0 and 1, a badge and what keeps it from the best one."""
    return [
        *not_empty(),
        *key("customer_id"),
        *filled("quality_badge", "quality_reasons"),
        *one_of("quality_badge", ("gold", "silver", "bronze", "none")),
        *between("completeness", 0, 1),
        *between("confidence", 0, 1),
        *at_least("failed_values", 0),
        *never(
            "confidence is that of the records times that of the values",
            # it is rounded to six decimals
            "abs(confidence - identity_confidence * value_confidence) > 5.001e-7",
            "confidence = round(identity_confidence * value_confidence, 6) + 1e-6",
        ),
        *found_in("every row is that of a customer", "customer_id", "marts.dim_customer"),
        *covers("every customer is measured", "customer_id", "marts.dim_customer"),
    ]
