"""The throw-away warehouse of `c360 resolve`: in memory, or in a file where memory is too small for it."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb
import yaml

from customer360.landing.memory import memory_limit_bytes
from customer360.literals import text

# DuckDB shares a database in memory by its name; dbt takes the last part for what DuckDB calls every one of them
IN_MEMORY = ":memory:resolve/memory"
# a warehouse takes some 30 times its Parquet files, 90 where it is not packed, and as much again of what memory lacks;
# text is at least as long as two Parquet files
UNPACKED_TO_READ = 90
PACKED = (".parquet", ".xlsx")
# memory for the warehouse that is taken from the system once and kept: with every block taken and given back, a million
# records spend an eighth of their time on it
BLOCKS_TO_READ = 64
MOST_BLOCKS = 4 << 30


class Warehouse(NamedTuple):
    """Where a throw-away warehouse lies, as DuckDB is told it, where it spills, and dbt's settings for it."""

    place: str
    spilled: Path
    settings: dict[str, str]

    def open(self) -> duckdb.DuckDBPyConnection:
        """A session that holds the warehouse, for dbt's to share.

        It says where to spill: a profile would say it anew for each model, which DuckDB refuses once it has spilled.
        """
        session = duckdb.connect(self.place)
        session.execute(f"set temp_directory = {text(self.spilled)}")
        return session


def throw_away(folder: Path, sources: Sequence[Path]) -> Warehouse:
    """A warehouse for files as large as these; what memory lacks is written to `folder`.

    In memory a million records take a sixth less of the processor. In a file what is not packed takes a tenth less,
    where the disk is large enough.
    """
    needed = UNPACKED_TO_READ * bytes_of(sources)
    spilled = folder / "spilled"
    if needed < memory_limit_bytes() // 2:
        return Warehouse(IN_MEMORY, spilled, {})
    settings = {"force_compression": "uncompressed"} if needed * 2 < shutil.disk_usage(folder).free else {}
    return Warehouse(str(folder / "resolve.duckdb"), spilled, settings)


def write_profile(example: Path, profile: Path, warehouse: Warehouse) -> None:
    """dbt's profile as it is delivered, for this warehouse."""
    delivered = yaml.safe_load(example.read_text(encoding="utf-8"))
    output = delivered["customer360"]["outputs"]["duckdb"]
    output["path"] = warehouse.place
    output["settings"].update(warehouse.settings)
    profile.write_text(yaml.safe_dump(delivered), encoding="utf-8")


def memory_to_keep(sources: Sequence[Path]) -> str:
    """What DuckDB may keep of the memory it has taken, for files as large as these."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{min(BLOCKS_TO_READ * bytes_of(sources), MOST_BLOCKS, memory // 5) >> 20}MiB"


def bytes_of(sources: Sequence[Path]) -> int:
    """Size of the files together, as if all were Parquet."""
    return sum(source.stat().st_size // (1 if source.suffix.lower() in PACKED else 2) for source in sources)
