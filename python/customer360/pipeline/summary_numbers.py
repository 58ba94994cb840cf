"""The numbers of the summary, each read from a mart; a mart that is absent leaves its number out."""

from dataclasses import dataclass, field
from typing import Any

import duckdb

BUCKETS = """
    select row_bucket, sum(row_count)
    from {door} group by row_bucket order by sum(row_count) desc, row_bucket
"""
QUALITY = ("pair_precision", "pair_recall")


@dataclass(frozen=True)
class Segment:
    """One segment: its name, customers, and money earned and awaited."""

    name: str
    customers: int
    historic: float | None
    predicted: float | None


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
    segments: list[Segment] = field(default_factory=list)
    historic: float | None = None
    predicted: float | None = None

    @property
    def duplicates(self) -> int:
        """Records beyond the first of their customer."""
        return self.kept - self.customers
