"""Room 1: records that could not be used."""

from customer360.quality.rules import filled

SCHEMA = "identity"


def rules():
    """Each says why, and none is also kept."""
    return [
        *filled("reason", "source_system", "source_table"),
    ]
