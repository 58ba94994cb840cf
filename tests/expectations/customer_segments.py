"""The named group of every customer, with its rule in words."""

from customer360.quality.rules import covers, filled, found_in, key, never, no_rows

SCHEMA = "marts"


def rules():
    """Every customer is in exactly one segment."""
    return [
        *key("customer_id"),
        *filled("segment", "segment_rule"),
        *found_in("every customer is in dim_customer", "customer_id", "marts.dim_customer"),
        *covers("every customer of dim_customer has a segment", "customer_id", "marts.dim_customer"),
        *never(
            "prospects are those who have not bought",
            "(segment = 'prospect') <> (recency_score is null)",
            "segment = 'prospect', recency_score = 5",
        ),
        *no_rows(
            "a segment has one rule",
            "select segment from {batch} group by segment having count(distinct segment_rule) > 1",
            "update {table} set segment = 'one', segment_rule = 'rule ' || rowid",
        ),
    ]
