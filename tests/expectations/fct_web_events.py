"""Every event of the web sites, with the customer whose it is."""

from customer360.quality.rules import at_least, filled, found_in, key, never, no_rows, one_of

SCHEMA = "marts"
REASONS = {
    "matched": ["user_id", "email_of_user", "email", "named_next", "only_visitor"],
    "unknown_record": ["unknown_user", "unknown_email", "shared_email"],
    "anonymous": ["nobody_named", "unknown_visitor", "several_visitors", "no_cookie", "no_time"],
}


def rules():
    """One row an event; each customer is one, and says why it is theirs."""
    return [
        *key("event_id"),
        *filled("source_system", "source_event_id", "visit_id", "match_reason", "arrival"),
        *one_of("event_kind", ["page", "track", "identify"]),
        *one_of("customer_match", list(REASONS)),
        *one_of("match_reason", [reason for reasons in REASONS.values() for reason in reasons]),
        *one_of("arrival", ["on_time", "late", "future", "undated"]),
        *at_least("hours_late", 0),
        *found_in("every visitor is in dim_customer", "customer_id", "marts.dim_customer"),
        *never(
            "an event has a customer when it is matched, and only then",
            "(customer_match = 'matched') <> (customer_id is not null)",
            "customer_match = 'matched', customer_id = null",
        ),
        *never(
            "the reason fits what came of it",
            " or ".join(
                f"(customer_match = '{match}') <> (match_reason in ({', '.join(repr(reason) for reason in reasons)}))"
                for match, reasons in REASONS.items()
            ),
            "customer_match = 'anonymous', customer_id = null, match_reason = 'user_id'",
        ),
        *never("nobody visits in the future", "happened_at > current_date + 1", "happened_at = '2999-01-01'"),
        *no_rows(
            "a visit is one visitor's",
            "select visit_id from {batch} group by visit_id having count(distinct coalesce(customer_id, '')) > 1",
            "update {table} set visit_id = (select min(visit_id) from {table})",
        ),
        *no_rows(
            "an event is in time or too late, never both",
            "select event_id from {batch} where event_id in (select event_id from marts.late_web_events)",
            "update {table} set event_id = (select min(event_id) from marts.late_web_events) "
            "where rowid = (select min(rowid) from {table})",
        ),
    ]
