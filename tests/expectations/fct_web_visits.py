"""Visits to the web sites."""

from customer360.quality.rules import at_least, covers, filled, found_in, key, never, no_rows

SCHEMA = "marts"


def rules():
    """One row a visit, and every event in one."""
    return [
        *key("visit_id"),
        *filled("source_system", "event_count", "page_count", "is_named"),
        *at_least("event_count", 1),
        *covers("every event is in a visit", "visit_id", "marts.fct_web_events"),
        *found_in("every visitor is in dim_customer", "customer_id", "marts.dim_customer"),
        *never("a visit ends after it began", "ended_at < started_at", "ended_at = '1999-01-01'"),
        *no_rows(
            "the visits have as many events as there are",
            "select event_count from (select sum(event_count) as event_count from {batch}) "
            "where event_count <> (select count(*) from marts.fct_web_events)",
            "update {table} set event_count = event_count + 1",
        ),
    ]
