"""Nothing is lost: every raw row is in exactly one bucket."""

from customer360.quality.rules import at_least, filled, key, never, not_empty

SCHEMA = "marts"


def rules():
    """One row a source table, of which the buckets sum to the raw rows."""
    return [
        *not_empty(),
        *key("source_system", "source_table"),
        *filled("raw_rows", "kept", "quarantined", "repeated", "deleted", "unexplained"),
        *at_least("kept", 0),
        *never("no raw row is unexplained", "unexplained <> 0", "unexplained = 1"),
        *never(
            "raw rows are kept, quarantined, repeated or deleted",
            "raw_rows <> kept + quarantined + repeated + deleted",
            "raw_rows = raw_rows + 1",
        ),
    ]
