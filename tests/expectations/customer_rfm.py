"""Recency, frequency and money of everybody who has bought."""

from customer360.quality.rules import at_least, between, filled, found_in, key, never

SCHEMA = "marts"


def rules():
    """One row a buyer, with scores from 1 to 5."""
    return [
        *key("customer_id"),
        *filled("as_of_date", "last_purchase_date", "recency_days", "purchase_day_count", "rfm_group"),
        *found_in("every buyer is in dim_customer", "customer_id", "marts.dim_customer"),
        *at_least("recency_days", 0),
        *at_least("purchase_day_count", 1),
        *between("recency_score", 1, 5),
        *between("frequency_score", 1, 5),
        *between("monetary_score", 1, 5),
        *never(
            "nobody last bought after the day the scores are of",
            "last_purchase_date > as_of_date",
            "last_purchase_date = as_of_date + 1",
        ),
    ]
