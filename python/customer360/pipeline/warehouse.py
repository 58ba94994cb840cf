"""The built warehouse, as commands read it: read-only, with values bound and never pasted into SQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import duckdb

from customer360.errors import UserError
from customer360.pipeline.paths import Paths


@contextmanager
def opened(paths: Paths) -> Iterator[duckdb.DuckDBPyConnection]:
    """The warehouse, open for reading. Raises UserError where there is none, a build holds it, or it is too old."""
    if not paths.warehouse.exists():
        raise UserError(f"nothing is built yet ({paths.warehouse} is not there): run `make build`")
    try:
        with duckdb.connect(str(paths.warehouse), read_only=True) as warehouse:
            yield warehouse
    except duckdb.IOException:
        raise UserError(f"{paths.warehouse} cannot be read now: does a build hold it?") from None
    except duckdb.CatalogException as error:
        raise UserError(f"{paths.warehouse} is of an older build ({str(error).splitlines()[0]}): build again") from None


def rows(warehouse: duckdb.DuckDBPyConnection, query: str, **values: str) -> list[tuple[Any, ...]]:
    """The rows of a query with bound values."""
    return list(warehouse.execute(query, values).fetchall())
