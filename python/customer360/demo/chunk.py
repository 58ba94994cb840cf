"""What the sources of one chunk share: its people, their work, their records, the ledger."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from customer360.demo.companies import Companies, Employment
from customer360.demo.ledger import Ledger, repeat_batch
from customer360.demo.membership import Rows
from customer360.demo.people import People
from customer360.demo.profiles import Profile
from customer360.demo.schemas import SCHEMAS
from customer360.demo.text import Days, Numbers
from customer360.demo.views import Painter, View
from customer360.demo.world import World


@dataclass
class Chunk:
    """One chunk of people and all that is known of them."""

    world: World
    people: People
    companies: Companies
    work: Employment
    rows: dict[str, Rows]
    ledger: Ledger

    def view(self, table: str, profile: Profile) -> View:
        """The records of one table as its source wrote them."""
        rows = self.rows[table]
        return self.painted(table, rows.owner, rows.updated, profile)

    def painted(self, step: str, owner: Numbers, when: Days, profile: Profile) -> View:
        """These people as a source wrote them on these days."""
        return Painter(self.world, self.people, self.work, owner, when, profile, step).view()

    def numbers(self, count: int, start: int, per_person: int) -> Numbers:
        """Ids of this chunk's rows of a table: numbers that no other chunk uses."""
        return start + self.world.first * per_person + np.arange(count)

    def landed(self, table: str, columns: dict[str, Any], repeats: float = 0.0) -> tuple[pa.Table, Numbers]:
        """A raw table in its declared shape, with a batch landed twice; also the rows that were repeated."""
        schema = SCHEMAS[table]
        size = len(next(iter(columns.values())))
        if "_fivetran_synced" in schema.names and "_fivetran_synced" not in columns:
            columns["_fivetran_synced"] = self.synced(table, size)
        arrays = [_column(columns.get(one.name), one.type, size) for one in schema]
        made = pa.Table.from_arrays(arrays, schema=schema)
        if not repeats:
            return made, np.zeros(0, dtype=np.int64)
        return repeat_batch(self.world.quota(repeats), self.world.rng(f"repeat {table}"), made)

    def synced(self, table: str, size: int) -> Days:
        """When the loader wrote each row: in batches during the night before as_of."""
        rng = self.world.rng(f"synced {table}")
        batch = np.sort(rng.integers(0, 40, size))
        start = self.world.today.astype("datetime64[us]") + np.timedelta64(1, "h")
        moments: Days = start + (batch * 180).astype("timedelta64[s]")
        return moments


def _column(values: Any, kind: pa.DataType, size: int) -> pa.Array:
    if values is None:
        return pa.nulls(size, kind)
    if isinstance(values, (str, bool, int, float)):
        return pa.repeat(pa.scalar(values, kind), size)
    column = values if isinstance(values, pa.Array) else pa.array(values)
    return column if column.type == kind else column.cast(kind, safe=False)
