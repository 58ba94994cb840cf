"""The numbers of the summary, each read from one table; a table that is absent leaves its numbers out."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import duckdb

COUNTS = """
    select count(*), count(distinct customer_id)
    from marts.bridge_customer_source_record
"""
BUCKETS = """
    select sum(raw_rows), sum(kept), sum(quarantined), sum(repeated), sum(deleted), sum(abs(unexplained))
    from marts.run_ledger
"""
REASONS_OF_ROOM_1 = """
    select reason, count(distinct record_id)
    from identity.quarantined_records
    group by reason
"""
REASONS_OF_A_DOOR = """
    select row_reason, sum(row_count)
    from staging.{door}
    where row_bucket = 'quarantined'
    group by row_reason
"""
DOORS = """
    select table_name
    from information_schema.tables
    where table_schema = 'staging' and ends_with(table_name, '__raw_rows')
    order by table_name
"""
CURRENCY = "select max(reporting_currency) from marts.customer_lifetime_value"
QUALITY = """
    select metric, value
    from marts.match_quality
    where metric in ('pair_precision', 'pair_recall')
    order by metric
"""
TRAPS = """
    select trap_kind, sprung_cases, planted_cases
    from marts.trap_figures
    where metric in ('sprung_over_merge_traps', 'sprung_under_merge_traps')
    order by metric
"""
ALARMS = """
    select metric, value, out_of
    from marts.match_quality
    where is_alarming
    order by metric
"""
DECISIONS = """
    select status, count(*)
    from marts.steward_decisions
    where status <> 'in_force'
    group by status
    order by status
"""
BADGES = """
    select customer_quality.quality_badge, count(*)
    from marts.customer_quality
    inner join seeds.quality_badges
        on customer_quality.quality_badge = quality_badges.quality_badge
    group by customer_quality.quality_badge, quality_badges.badge_order
    order by quality_badges.badge_order
"""
CONFLICTS = """
    select sum(conflicts), sum(settled_by_rule), sum(settled_by_record_id), sum(settled_by_steward)
    from marts.value_conflicts
"""
WEB_EVENTS = """
    select
        count(*), count(customer_id), (select count(*) from marts.late_web_events),
        (select count(*) from marts.web_users), (select count(*) from marts.web_users where customer_id is null)
    from marts.fct_web_events
"""
# shares of all golden values of a scope, whatever the attribute
CONTRIBUTION = """
    with summed as (
        select customer_scope, source_system, sum(golden_values) as golden, sum(sole_values) as sole
        from marts.source_contribution
        group by customer_scope, source_system
    ),
    shared as (
        select *, 100.0 * golden / sum(golden) over (partition by customer_scope) as percent
        from summed
    )
    select
        everybody.source_system, everybody.percent, best.percent, everybody.sole
    from shared as everybody
    left join shared as best
        on everybody.source_system = best.source_system
        and best.customer_scope = 'most_valuable_tenth'
    where everybody.customer_scope = 'all'
    order by everybody.percent desc, everybody.source_system
"""
SEGMENTS = """
    select
        customer_segments.segment,
        count(*),
        sum(customer_lifetime_value.historic_value),
        sum(customer_lifetime_value.predicted_value)
    from marts.customer_segments
    left join marts.customer_lifetime_value
        on customer_segments.customer_id = customer_lifetime_value.customer_id
    group by customer_segments.segment
    order by count(*) desc, customer_segments.segment
"""


@dataclass(frozen=True)
class Segment:
    """One segment: its name, customers, and money earned and awaited."""

    name: str
    customers: int
    historic: float | None
    predicted: float | None


@dataclass(frozen=True)
class Contribution:
    """What one source gives: percent of the golden values of all customers and of the most valuable tenth.

    `sole` counts the values that no other source has any for.
    """

    source: str
    percent: float
    percent_of_best: float | None
    sole: int


@dataclass(frozen=True)
class Conflicts:
    """Customers of whom different values of an attribute are said, over all attributes, and what settled them."""

    found: int
    by_rule: int
    by_record_id: int
    by_steward: int


@dataclass(frozen=True)
class WebEvents:
    """Events of the web site: in time, of those the ones that belong to a customer, and those that came in too late.

    Beside them its users, and those who are no customers.
    """

    in_time: int
    of_customers: int
    too_late: int
    users: int
    unknown_users: int


@dataclass
class Summary:
    """Everything the summary prints. Money is in the reporting currency."""

    kept: int = 0
    customers: int = 0
    raw_rows: int = 0
    unexplained: int = 0
    buckets: list[tuple[str, int]] = field(default_factory=list)
    quarantined: list[tuple[str, int]] = field(default_factory=list)
    quality: list[tuple[str, float]] = field(default_factory=list)
    traps: list[tuple[str, int, int]] = field(default_factory=list)
    alarms: list[tuple[str, float, float | None]] = field(default_factory=list)
    decisions: list[tuple[str, int]] = field(default_factory=list)
    badges: list[tuple[str, int]] = field(default_factory=list)
    conflicts: Conflicts | None = None
    web_events: WebEvents | None = None
    contribution: list[Contribution] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    currency: str = ""

    @property
    def duplicates(self) -> int:
        """Records beyond the first of their customer."""
        return self.kept - self.customers

    @property
    def historic(self) -> float | None:
        """Money earned so far, over all segments."""
        return total([segment.historic for segment in self.segments])

    @property
    def predicted(self) -> float | None:
        """Money awaited in the next twelve months, over all segments."""
        return total([segment.predicted for segment in self.segments])


def total(amounts: list[float | None]) -> float | None:
    """The sum of the amounts that are known; None when none is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None


def rows_of(warehouse: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    """The rows of `query`, or none where its table is absent (a source or mart may be switched off)."""
    try:
        return list(warehouse.execute(query).fetchall())
    except duckdb.CatalogException:
        return []


def read_summary(warehouse: duckdb.DuckDBPyConnection) -> Summary:
    """All numbers of the summary, from a built warehouse."""
    summary = Summary()
    for kept, customers in rows_of(warehouse, COUNTS):
        summary.kept, summary.customers = kept, customers
    for raw, *buckets, unexplained in rows_of(warehouse, BUCKETS):
        names = ("kept", "quarantined", "repeated loads", "deleted at the source")
        summary.raw_rows, summary.unexplained = int(raw or 0), int(unexplained or 0)
        summary.buckets = [(name, int(count or 0)) for name, count in zip(names, buckets, strict=True)]
    summary.quarantined = read_reasons(warehouse)
    for (currency,) in rows_of(warehouse, CURRENCY):
        summary.currency = currency or ""
    summary.quality = [(str(metric), float(value)) for metric, value in rows_of(warehouse, QUALITY)]
    summary.traps = [(str(kind), int(sprung), int(planted)) for kind, sprung, planted in rows_of(warehouse, TRAPS)]
    summary.alarms = [
        (str(metric), float(value), as_float(out_of)) for metric, value, out_of in rows_of(warehouse, ALARMS)
    ]
    summary.decisions = [(str(status), int(count)) for status, count in rows_of(warehouse, DECISIONS)]
    summary.badges = [(str(badge), int(count)) for badge, count in rows_of(warehouse, BADGES)]
    for found, *settled in rows_of(warehouse, CONFLICTS):
        if found:
            summary.conflicts = Conflicts(int(found), *(int(count) for count in settled))
    for counts in rows_of(warehouse, WEB_EVENTS):
        if any(counts):
            summary.web_events = WebEvents(*(int(count) for count in counts))
    summary.contribution = [
        Contribution(str(source), float(percent), as_float(of_best), int(sole))
        for source, percent, of_best, sole in rows_of(warehouse, CONTRIBUTION)
    ]
    summary.segments = [
        Segment(str(name), int(customers), as_float(historic), as_float(predicted))
        for name, customers, historic, predicted in rows_of(warehouse, SEGMENTS)
    ]
    return summary


def read_reasons(warehouse: duckdb.DuckDBPyConnection) -> list[tuple[str, int]]:
    """Why rows are quarantined, the commonest reason first: what room 1 set aside and what the doors held back."""
    reasons: Counter[str] = Counter()
    doors = [REASONS_OF_A_DOOR.format(door=door) for (door,) in rows_of(warehouse, DOORS)]
    for query in (REASONS_OF_ROOM_1, *doors):
        for reason, count in rows_of(warehouse, query):
            reasons[str(reason).replace("_", " ")] += int(count)
    return sorted(reasons.items(), key=lambda item: (-item[1], item[0]))


def as_float(value: Any) -> float | None:
    """A number of the database as a float; None stays None."""
    return None if value is None else float(value)
