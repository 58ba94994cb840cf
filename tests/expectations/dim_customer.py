"""The customer dimension."""

from customer360.quality.rules import between, key, never, no_rows, not_empty

SCHEMA = "marts"


def expectations():
    """One row a customer, each with its records."""
    return [
        *not_empty(),
        *key("customer_id"),
        *between("birth_date", "1900-01-01", "2100-01-01"),
        *never("an e-mail has an @", "email not like '%_@_%'"),
        *no_rows(
            "every customer has a source record",
            "select customer_id from {batch} anti join marts.bridge_customer_source_record using (customer_id)",
        ),
    ]
