"""Room 1: identifiers that several records carry."""

from customer360.quality.rules import at_least, filled, key

SCHEMA = "identity"


def rules():
    """One row a kind and value, with the counts that decide whether it is evidence."""
    return [
        *key("identifier_kind", "identifier_value"),
        *filled("record_count", "person_count", "counts_as_evidence"),
        *at_least("record_count", 2),
        *at_least("person_count", 0),
    ]
