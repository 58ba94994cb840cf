"""The SQLAlchemy dialect through which Great Expectations reads DuckDB.

Great Expectations fetches rows after it has closed the connection; this dialect reads them into memory at once.
Expectations ask for counts, so the rows are few.
"""

from typing import Any

import duckdb_engine
from sqlalchemy.dialects import registry
from sqlalchemy.engine.cursor import FullyBufferedCursorFetchStrategy
from sqlalchemy.engine.default import DefaultExecutionContext

NAME = "duckdb.buffered"


class BufferingContext(DefaultExecutionContext):  # type: ignore[misc]
    """Takes the rows from the cursor as soon as a query has run."""

    def post_exec(self) -> None:
        """Buffer all rows of a query that returns some."""
        cursor: Any = self.cursor
        if cursor.description:
            # the engine's own type objects would be held in caches past the end, which it complains about at exit
            description = [(name, None, *rest) for name, _, *rest in cursor.description]
            self.cursor_fetch_strategy = FullyBufferedCursorFetchStrategy(
                cursor, alternate_description=description, initial_buffer=cursor.fetchall()
            )


class BufferedDialect(duckdb_engine.Dialect):
    """duckdb_engine's dialect, buffered."""

    execution_ctx_cls = BufferingContext
    supports_statement_cache = False


def register() -> None:
    """Make `duckdb+buffered:///file` an address that SQLAlchemy knows."""
    registry.register(NAME, __name__, BufferedDialect.__name__)
