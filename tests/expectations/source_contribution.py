"""Which source gives the best of what."""

from customer360.quality.rules import at_least, between, key, never, no_rows, not_empty, one_of

SCHEMA = "marts"


def rules():
    """One row a scope, attribute and source; shares that make a whole."""
    return [
        *not_empty(),
        *key("customer_scope", "attribute", "source_system"),
        *one_of("customer_scope", ("all", "most_valuable_tenth")),
        *at_least("golden_values", 0),
        *between("percent_of_golden", 0, 100),
        *between("percent_won", 0, 100),
        *never(
            "nobody gives more golden values than it says values, nor fewer than those it alone gives",
            "golden_values > customers_told or sole_values > golden_values",
            "golden_values = customers_told + 1",
        ),
        *no_rows(
            "the shares of an attribute make 100",
            """
            select customer_scope, attribute
            from {batch}
            group by customer_scope, attribute
            having abs(sum(percent_of_golden) - 100) > 1e-6
            """,
            "update {table} set percent_of_golden = percent_of_golden / 2",
        ),
    ]
