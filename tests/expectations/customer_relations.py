"""What customers are to each other."""

from customer360.quality.rules import at_least, filled, found_in, key, never, no_rows, one_of

SCHEMA = "marts"


def rules():
    """One row two customers and kind, both are there, and nobody has two companies above it."""
    return [
        *key("customer_id", "relation_kind", "related_customer_id"),
        *filled("said_by", "told_count"),
        *one_of("said_by", ["source", "steward"]),
        *at_least("told_count", 1),
        *found_in("everybody who is related is in dim_customer", "customer_id", "marts.dim_customer"),
        *found_in("whom they relate to is in dim_customer", "related_customer_id", "marts.dim_customer", "customer_id"),
        *found_in("every kind is known", "relation_kind", "seeds.relation_kinds"),
        *never("nobody is related to itself", "customer_id = related_customer_id", "related_customer_id = customer_id"),
        *no_rows(
            "one company at most is right above another",
            "select customer_id from {batch} where relation_kind = 'child_of' group by customer_id having count(*) > 1",
            "insert into {table} by name select 'nobody' as customer_id, 'child_of' as relation_kind from range(2)",
        ),
    ]
