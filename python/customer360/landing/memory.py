"""Memory that a run takes from the system: how much, what DuckDB keeps of it, and what Arrow gives back."""

import os
import re

import duckdb
import pyarrow as pa

from customer360.errors import UserError
from customer360.literals import text

KEPT_MEMORY = "C360_KEPT_MEMORY"
MEMORY_LIMIT = "C360_MEMORY_LIMIT"
HALF = "50%"
SIZE = re.compile(r"(?=.*[1-9])\d+(\.\d+)?\s*[KMGT]i?B|(100|[1-9]\d?)(\.0+)?\s*%", re.IGNORECASE)


def require_memory_limit() -> None:
    """Raise UserError where the environment limits DuckDB's memory (C360_MEMORY_LIMIT) to what is no size."""
    limit = os.environ.get(MEMORY_LIMIT)
    if limit is not None and not SIZE.fullmatch(limit.strip()):
        raise UserError(f"{MEMORY_LIMIT} is {limit!r}, which is no size of memory: write 8GB or 50%")


def memory_limit_bytes() -> int:
    """How much memory DuckDB may use: what the environment says (C360_MEMORY_LIMIT), or half of the machine's.

    Raises UserError as `require_memory_limit` does.
    """
    require_memory_limit()
    with duckdb.connect() as session:
        session.execute(f"set memory_limit = {text(os.environ.get(MEMORY_LIMIT, HALF))}")
        ((limit,),) = session.execute("select parse_formatted_bytes(current_setting('memory_limit'))").fetchall()
    return int(limit)


def keep_memory(connection: duckdb.DuckDBPyConnection) -> None:
    """Have DuckDB keep as much of the memory it has taken as the environment says (`C360_KEPT_MEMORY`, `512MiB`).

    Not a setting of the profile: with another profile dbt reads the whole project anew. Raises duckdb.Error where the
    environment says no size.
    """
    kept = os.environ.get(KEPT_MEMORY)
    if kept:
        connection.execute(f"set block_allocator_memory = '{kept}'")


def give_back_memory() -> None:
    """Give back to the system what Arrow holds and does not use: after reading large lists it is gigabytes."""
    pa.default_memory_pool().release_unused()
