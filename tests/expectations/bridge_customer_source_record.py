"""The way from a customer to the records of the sources."""

from customer360.quality.rules import between, covers, filled, found_in, key, not_empty, unique

SCHEMA = "marts"


def rules():
    """One row a kept record, and every customer of it is in dim_customer."""
    return [
        *not_empty(),
        *key("record_id"),
        *filled("customer_id", "source_system", "source_instance", "source_record_id", "match_confidence"),
        *between("match_confidence", 0, 1),
        *unique("source_system", "source_instance", "source_table", "source_record_id"),
        *found_in("every customer is in dim_customer", "customer_id", "marts.dim_customer"),
        *covers("every kept record is in the bridge", "record_id", "identity.customer_records"),
    ]
