"""Prints origins and differences: for people as tables, for programs as JSON."""

import json
import math
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table

from customer360.explain.origins import Origins, Value
from customer360.explain.without import Difference, Impact
from customer360.pipeline.console import counted
from customer360.why.show import safe


def show_origins(console: Console, origins: Origins, *, rivals: bool) -> None:
    """The golden row, one value a line with its origin; `rivals` adds those that lost, under the winner."""
    seen = f", last seen {origins.last_seen_at:%Y-%m-%d}" if origins.last_seen_at else ""
    line(console, f"[bold]{safe(origins.customer_id)}[/bold]: {counted(origins.record_count, 'record')} of "
         f"{counted(origins.source_count, 'source')}{seen}")  # fmt: skip
    if origins.quality:
        badge = origins.quality
        line(console, f"quality [bold]{safe(badge.badge)}[/bold]: {math.floor(100 * badge.completeness)}% complete, "
             f"confidence {badge.confidence:.2f}; {safe(badge.reasons)}")  # fmt: skip
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for heading in ("attribute", "value", "from", "seen"):
        table.add_column(heading, overflow="fold")
    table.add_column("trust", justify="right")
    table.add_column("why", overflow="fold")
    named = ""
    for value in origins.values:
        if value.is_golden or rivals:
            attribute = value.attribute if value.attribute != named else ""
            named = value.attribute
            table.add_row(*value_cells(value, attribute), style=None if value.is_golden else "dim")
    for derived in origins.derived:
        origin = f"enrichment: {derived.reference_seed}"
        why = f"derived from {safe(derived.derived_from)}, nobody has said it"
        table.add_row(derived.attribute, safe(derived.value), origin, "", f"{derived.trust:.0f}", why, style="italic")
    console.print(table)


def value_cells(value: Value, attribute: str) -> list[str]:
    """The cells of one value; `attribute` is empty where it was told the line before."""
    origin = "a steward" if value.source == "steward" else value.record
    failed = (
        f" [yellow](fails a check: {safe(value.failed_check).replace('_', ' ')})[/yellow]" if value.failed_check else ""
    )
    seen = f"{value.observed_at:%Y-%m-%d}" if value.observed_at else ""
    return [safe(attribute), safe(value.value) + failed, safe(origin), seen, f"{value.trust:.0f}", safe(value.reason)]


def show_impact(console: Console, customer: str, source: str, impact: Impact) -> None:
    """What would change in one customer without a source."""
    if impact.customers_gone:
        line(
            console,
            f"[bold]{safe(customer)}[/bold] is known from {safe(source)} alone: without it there is no such customer",
        )
        return
    changes = impact.changes
    line(console, f"without {safe(source)}, {counted(len(changes), 'golden value')} of [bold]{safe(customer)}[/bold] "
         "would change")  # fmt: skip
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for heading in ("attribute", "is", "would be"):
        table.add_column(heading, overflow="fold")
    for change in changes:
        table.add_row(change.attribute, shown(change.before), shown(change.after))
    if changes:
        console.print(table)


def show_house_impact(console: Console, source: str, impact: Impact) -> None:
    """What would change in the whole house without a source, by attribute."""
    gone = counted(impact.customers_gone, "customer")
    line(console, f"without {safe(source)}, {gone} of {impact.customers:,} would be unknown; "
         "of the others these golden values would change")  # fmt: skip
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("attribute")
    for heading in ("golden values", "changed", "lost", "gained"):
        table.add_column(heading, justify="right")
    for attribute, total, changed, lost, gained in impact.counts:
        table.add_row(attribute, f"{total:,}", f"{changed:,}", f"{lost:,}", f"{gained:,}")
    console.print(table)
    if impact.changes:
        line(console, "the first of them:")
    for change in impact.changes:
        told = f"{shown(change.before)} → {shown(change.after)}"
        line(console, f"  [dim]{safe(change.customer_id)} {change.attribute}: {told}[/dim]")


def shown(value: str | None) -> str:
    """A value, or a dash."""
    return "–" if value is None else safe(value)


def origins_as_json(origins: Origins, *, rivals: bool) -> dict[str, Any]:
    """The same for programs: lists of values, moments in ISO 8601."""
    values = [asdict(value) | {"observed_at": moment(value.observed_at)} for value in origins.values]
    told = {
        "customer_id": origins.customer_id,
        "record_count": origins.record_count,
        "source_count": origins.source_count,
        "last_seen_at": moment(origins.last_seen_at),
        "quality": asdict(origins.quality) if origins.quality else None,
        "golden": [value for value in values if value["is_golden"]],
        "enrichment": [asdict(value) for value in origins.derived],
    }
    return told | ({"rivals": [value for value in values if not value["is_golden"]]} if rivals else {})


def impact_as_json(source: str, customer: str | None, impact: Impact) -> dict[str, Any]:
    """The same for programs."""
    counts = [
        dict(zip(("attribute", "golden_values", "changed", "lost", "gained"), row, strict=True))
        for row in impact.counts
    ]
    return {
        "without": source,
        "customer_id": customer,
        "customers": impact.customers,
        "customers_gone": impact.customers_gone,
        "attributes": counts,
        "changes": differences(impact.changes),
    }


def differences(changes: Sequence[Difference]) -> list[dict[str, Any]]:
    """Differences as dictionaries."""
    return [asdict(change) for change in changes]


def moment(value: Any) -> str | None:
    """A moment in ISO 8601."""
    return value.isoformat() if value is not None else None


def print_json(console: Console, told: dict[str, Any]) -> None:
    """JSON as it may be printed: letters as they are, whatever a terminal would obey escaped."""
    text = json.dumps(told, ensure_ascii=False, indent=2)
    safe_text = "".join(
        json.dumps(letter)[1:-1] if letter != "\n" and unicodedata.category(letter)[0] == "C" else letter
        for letter in text
    )
    console.print(safe_text, markup=False, emoji=False, highlight=False, soft_wrap=True)


def line(console: Console, text: str) -> None:
    """One line, not broken."""
    console.print(text, soft_wrap=True, highlight=False)
