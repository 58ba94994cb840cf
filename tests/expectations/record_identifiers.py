"""Room 1: every identifier of every record."""

from customer360.quality.rules import filled, found_in, key, never

SCHEMA = "identity"


def rules():
    """One row a record, kind and value, all of kept records."""
    return [
        *key("record_id", "identifier_kind", "identifier_value"),
        *filled("is_blocked"),
        *found_in("every identifier is that of a kept record", "record_id", "identity.customer_records"),
        *never(
            "an identifier that is blocked says why",
            "is_blocked and block_reason is null",
            "is_blocked = true, block_reason = null",
        ),
        *never(
            "nothing is last seen before it is first seen",
            "last_seen_at < first_seen_at",
            "first_seen_at = timestamp '2020-01-02', last_seen_at = timestamp '2020-01-01'",
        ),
    ]
