"""Prints the evidence of a pair: each finding, its weight, and a waterfall from the prior to the match weight."""

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from customer360.why.evidence import Evidence, Pair, Record
from customer360.why.verdict import probability

BAR = 24
WIDE = 120
SHORTEST_WEIGHT = 0.05


def safe(text: str | None) -> str:
    """Text of the data as it may be printed: no control characters, no markup."""
    shown = "".join("�" if unicodedata.category(letter)[0] == "C" else letter for letter in text or "")
    return escape(shown)


def show_pair(console: Console, pair: Pair, one: Record, other: Record) -> None:
    """The findings of a pair as a table; its own values beside them where the terminal is wide enough."""
    if pair.match_weight is None:
        return
    told = [item for item in pair.evidence if abs(item.weight) >= SHORTEST_WEIGHT or item.name == "prior"]
    wide = console.width >= WIDE
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=wide, pad_edge=False)
    table.add_column("", overflow="fold")
    for record in (one, other) if wide else ():
        table.add_column(safe(record.record_id), max_width=26, no_wrap=True, overflow="ellipsis", style="dim")
    table.add_column("weight", justify="right", no_wrap=True)
    table.add_column("", no_wrap=True, min_width=BAR)
    for item, bar in zip(told, waterfall([item.weight for item in told]), strict=True):
        values = [safe(record.values.get(item.name)) for record in (one, other)] if wide else []
        table.add_row(f"  {safe(item.finding)}", *values, f"{item.weight:+.1f}", bar)
    blank = ["", ""] if wide else []
    sure = f"[bold]  match weight[/bold] [dim]({probability(pair.match_weight)} one person)[/dim]"
    table.add_row(sure, *blank, f"[bold]{pair.match_weight:+.1f}[/bold]", "")
    console.print(table)
    missing = [item.noun for item in pair.evidence if item.level == 0]
    if missing:
        console.print(f"[dim]  nothing to compare: {', '.join(missing)}[/dim]")


def waterfall(weights: Sequence[float]) -> list[Text]:
    """One bar a weight, each beginning where the one before ended; right is likelier."""
    ends = [0.0]
    for weight in weights:
        ends.append(ends[-1] + weight)
    lowest = min(ends)
    scale = (BAR - 1) / max(max(ends) - lowest, SHORTEST_WEIGHT)
    zero = round(-lowest * scale)
    bars = []
    for before, after in pairwise(ends):
        left, right = sorted((round((before - lowest) * scale), round((after - lowest) * scale)))
        bar = Text()
        for place in range(BAR):
            if left <= place < max(right, left + 1):
                bar.append("█", style="green" if after > before else "red")
            else:
                bar.append("│" if place == zero else " ", style="dim")
        bars.append(bar)
    return bars


def for_and_against(evidence: Sequence[Evidence]) -> list[str]:
    """The strongest findings for a match and against it, a line each."""
    lines = []
    for word, sign in (("for", 1), ("against", -1)):
        found = sorted((item for item in evidence if item.weight * sign > 0.5 and item.name != "prior"),
                       key=lambda item: -item.weight * sign)  # fmt: skip
        told = ", ".join(f"{safe(item.finding)} ({item.weight:+.1f})" for item in found[:3])
        lines.append(f"  {word:<8} {told or 'nothing of weight'}")
    return lines
