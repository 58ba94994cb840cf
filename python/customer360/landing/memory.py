"""Memory that a run takes from the system: what DuckDB keeps of it, and what Arrow gives back."""

import os

import duckdb
import pyarrow as pa

KEPT_MEMORY = "C360_KEPT_MEMORY"


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
