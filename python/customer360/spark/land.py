"""Lists of any shape as Parquet, for engines that cannot call Python while they read."""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow.parquet as pq

from customer360.landing.columns import LIST_KINDS
from customer360.landing.folder import read_folder
from customer360.pipeline.paths import find_root


def landed_folder() -> Path:
    """Where landed lists lie: C360_LANDED, else data/landed."""
    told = os.environ.get("C360_LANDED")
    return Path(told).expanduser().resolve() if told else find_root() / "data" / "landed"


def spark_tables() -> Path:
    """Where Spark keeps its tables: C360_SPARK_WAREHOUSE, else data/spark."""
    told = os.environ.get("C360_SPARK_WAREHOUSE")
    return (Path(told).expanduser().resolve() if told else find_root() / "data" / "spark") / "tables"


def land_lists(raw: Path, landed: Path) -> list[Path]:
    """Read each kind of list that `raw` has and write `<landed>/<list>/rows.parquet` and `files.parquet`.

    Gives the files written. Raises UserError as `read_folder` does.
    """
    written = []
    for name, kind in LIST_KINDS.items():
        if not (raw / name).is_dir():
            continue
        lists = read_folder(raw / name, kind)
        folder = landed / name
        folder.mkdir(parents=True, exist_ok=True)
        for part, table in (("rows", lists.rows), ("files", lists.files)):
            pq.write_table(table, folder / f"{part}.parquet")
            written.append(folder / f"{part}.parquet")
    return written
