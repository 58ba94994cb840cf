"""The index of the search."""

from customer360.quality.rules import covers, filled, never, not_empty

SCHEMA = "marts"


def rules():
    """Every customer has keys, and a key leads to something."""
    return [
        *not_empty(),
        *filled("search_block", "search_key", "search_kind", "search_value", "customer_number"),
        *covers("every customer has a key", "customer_number", "marts.searched_customers"),
        *never("a value is folded", "search_value <> lower(search_value)", "search_value = 'Ana'"),
    ]
