"""The way back from a customer to the records of the sources."""

from customer360.quality.rules import between, filled, key, no_rows, not_empty, unique

SCHEMA = "marts"


def expectations():
    """One row a kept record, and every customer of it is in dim_customer."""
    return [
        *not_empty(),
        *key("record_id"),
        *filled("customer_id", "source_system", "source_instance", "source_record_id", "match_confidence"),
        *between("match_confidence", 0, 1),
        *unique("source_system", "source_instance", "source_table", "source_record_id"),
        *no_rows(
            "every customer is in dim_customer",
            "select distinct customer_id from {batch} anti join marts.dim_customer using (customer_id)",
        ),
    ]
