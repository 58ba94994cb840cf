"""Who answers for each customer id that ever was."""

from customer360.quality.rules import covers, key, never, not_empty, one_of

SCHEMA = "marts"


def rules():
    """One row an id; a customer of today answers for itself."""
    return [
        *not_empty(),
        *key("customer_id"),
        *one_of("id_status", ["current", "merged", "retired"]),
        *never(
            "who answers is a customer",
            "current_customer_id not in (select customer_id from marts.dim_customer)",
            "current_customer_id = 'nobody'",
        ),
        *covers("every customer answers for itself", "customer_id", "marts.dim_customer"),
        *never(
            "an id in force answers for itself",
            "id_status = 'current' and current_customer_id is distinct from customer_id",
            "id_status = 'current', current_customer_id = 'another'",
        ),
        *never(
            "nobody answers for a retired id",
            "(id_status = 'retired') <> (current_customer_id is null)",
            "id_status = 'retired'",
        ),
    ]
