"""The customer dimension."""

from customer360.quality.rules import covers, found_in, key, never, not_empty

SCHEMA = "marts"


def rules():
    """One row a customer, each with its records."""
    return [
        *not_empty(),
        *key("customer_id"),
        *never("an e-mail has one @ and no blank", "email not similar to '[^@ ]+@[^@ ]+'", "email = 'ana at home'"),
        *never(
            "people are born after 1900 and before today",
            "birth_date not between date '1900-01-01' and current_date",
            "birth_date = date '2999-01-01'",
        ),
        *found_in("every customer has a source record", "customer_id", "marts.bridge_customer_source_record"),
        *covers("every golden customer is in the dimension", "customer_id", "identity.golden_customers"),
    ]
