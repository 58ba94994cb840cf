"""`c360 spark`: build the same raw data on DuckDB and on Spark, and hold the two against each other."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from customer360.errors import UserError
from customer360.pipeline.console import console
from customer360.pipeline.dbt_run import one_line
from customer360.pipeline.demo import make_demo
from customer360.pipeline.lock import held
from customer360.pipeline.paths import find_paths
from customer360.pipeline.rooms import room_seconds, rooms_table
from customer360.spark.cluster import require_spark, running_cluster
from customer360.spark.freeze import fetch_from_duckdb, freeze
from customer360.spark.land import land_lists
from customer360.spark.parity import TOLERANCE, Comparison, compare_warehouses
from customer360.spark.processes import signals_as_exit, stop, with_parent

ONLY_LISTS = "sources: {contact_lists: [raw_rows, customers]}"
# what `freeze` reads, and all before it
WHAT_TEACHES = ("+random_patterns", "+same_values", "+clv_history_counts", "+clv_spend_counts")
NO_TESTS = ("--exclude-resource-type", "test", "unit_test")


@dataclass(frozen=True)
class House:
    """The folders of one comparison, all under one that is made anew; `seeds` lies inside the project, as dbt wants."""

    root: Path
    folder: Path

    @property
    def warehouse(self) -> Path:
        """What DuckDB builds."""
        return self.folder / "customer360.duckdb"

    @property
    def tables(self) -> Path:
        """What Spark builds."""
        return self.folder / "spark" / "tables"

    @property
    def seeds(self) -> Path:
        """The project's seeds, with what was learnt on DuckDB frozen."""
        return self.folder / "seeds"

    @property
    def target(self) -> Path:
        """Where dbt writes what it has done."""
        return self.folder / "target"

    def environment(self, raw: Path, master: str = "local[2]") -> dict[str, str]:
        """What dbt is told by its environment."""
        return {
            **os.environ,
            "C360_RAW": str(raw),
            "C360_LANDED": str(self.folder / "landed"),
            "C360_WAREHOUSE": str(self.warehouse),
            "C360_SPARK_WAREHOUSE": str(self.folder / "spark"),
            "C360_SPARK_MASTER": master,
            "C360_SEEDS": os.path.relpath(self.seeds, self.root),
            "DBT_TARGET_PATH": str(self.target),
            "DBT_LOG_PATH": str(self.folder / "logs"),
            # both engines write the same time to the history of customer ids
            "C360_RUN_AT": "2024-01-01 00:00:00",
            "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
            "DO_NOT_TRACK": "1",
            "SPARK_LOCAL_IP": "127.0.0.1",
        }


def build_on_both(*, people: int, lists: Sequence[Path], local: bool, tests: bool) -> list[Comparison]:
    """Build the demo of `people` people, or the contact lists given, on DuckDB and on Spark; print what differs.

    `local` uses threads of one process in place of a cluster; `tests` runs dbt's data tests on Spark too. Raises
    UserError when something cannot be built, or when any table differs.
    """
    require_spark()
    root = find_paths().root
    house = House(root, root / "data" / "engines")
    with held(root / "data" / ".engines.lock", "spark"), signals_as_exit():
        shutil.rmtree(house.folder, ignore_errors=True)
        house.folder.mkdir(parents=True)
        raw = _raw_data(house, people, lists)
        words = ["--vars", ONLY_LISTS] if lists else []
        _build_on_duckdb(house, raw, words)
        seconds = {"DuckDB": room_seconds(house.target)}
        cluster = nullcontext("local[2]") if local else running_cluster(house.folder / "cluster")
        with cluster as master, _timed(f"Spark ({master})"):
            quiet = [] if tests else [*NO_TESTS]
            _dbt(house, ["build", "--target", "spark", *quiet, *words], house.environment(raw, master))
        seconds["Spark"] = room_seconds(house.target)
        console.print(rooms_table(seconds))
        with _timed("comparing"):
            found = compare_warehouses(house.warehouse, house.tables)
    show_comparisons(found)
    return found


def _raw_data(house: House, people: int, lists: Sequence[Path]) -> Path:
    raw = house.folder / "raw"
    if lists:
        folder = raw / "contact_lists"
        folder.mkdir(parents=True)
        for file in lists:
            if not file.is_file():
                raise UserError(f"{file}: no such file.")
            (folder / file.name).symlink_to(file.resolve())
    else:
        make_demo(raw, people=people, seed=360)
    land_lists(raw, house.folder / "landed")
    return raw


def _build_on_duckdb(house: House, raw: Path, words: Sequence[str]) -> None:
    """Twice: to learn, and to build with what was learnt frozen, so that both engines start from the same seeds."""
    shutil.copytree(house.root / "seeds", house.seeds)
    environment = house.environment(raw)
    with _timed("DuckDB, learning"):
        _dbt(house, ["build", *NO_TESTS, "--select", *WHAT_TEACHES, *words], environment)
    freeze(fetch_from_duckdb(house.warehouse), house.seeds)
    # Spark has given no customer ids yet, so neither has this warehouse
    house.warehouse.unlink()
    with _timed("DuckDB, from frozen seeds"):
        _dbt(house, ["build", *NO_TESTS, *words], environment)


def _dbt(house: House, words: Sequence[str], environment: dict[str, str]) -> None:
    """One dbt command in a process of its own, which takes its Java along when it ends. Raises UserError."""
    log = house.folder / "dbt.txt"
    command = [sys.executable, "-m", "dbt.cli.main", "--no-use-colors", *words, "--project-dir", str(house.root)]
    command += ["--profiles-dir", str(_profiles(house))]
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            command,
            cwd=house.root,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=with_parent(),
        )
        try:
            code = process.wait()
        except BaseException:
            stop(process, process.send_signal)
            raise
    if code != 0:
        raise UserError(f"dbt {' '.join(words[:3])} failed: {told(log.read_text(encoding='utf-8'))} (log: {log})")


def told(log: str) -> str:
    """What dbt says went wrong, on one line: its first message at the end of a run, else its last line."""
    lines = [re.sub(r"^[0-9:]{8} +", "", line).strip() for line in log.splitlines() if line.strip()]
    first = next((number for number, line in enumerate(lines) if re.search(r"\b\w+ Error( in |$)", line)), None)
    if first is None:
        return one_line(lines[-1]) if lines else "no message"
    return one_line(lines[first] + ": " + " ".join(lines[first + 1 : first + 6]).replace("Runtime Error ", ""))


def _profiles(house: House) -> Path:
    """A folder with the profile as it is delivered: one's own may lack the target spark."""
    folder = house.folder / "profiles"
    folder.mkdir(exist_ok=True)
    shutil.copy(house.root / "profiles.yml.example", folder / "profiles.yml")
    return folder


@contextmanager
def _timed(step: str) -> Iterator[None]:
    """Say how long a step took, once it has gone well."""
    started = time.monotonic()
    yield
    console.print(f"[green]✓[/green] {step}: {time.monotonic() - started:.0f} s", highlight=False)


def show_comparisons(found: Sequence[Comparison]) -> None:
    """Print the table of parity. Raises UserError when any table differs."""
    table = Table(title=f"DuckDB and Spark, floats within {TOLERANCE:g} of their size", box=None)
    table.add_column("table", no_wrap=True)
    for heading in ("rows on DuckDB", "on Spark", "differing"):
        table.add_column(heading, justify="right", no_wrap=True)
    for line in found:
        counts = (line.duckdb_rows, line.other_rows, line.differing_rows)
        table.add_row(line.table, *(f"{count:,}" for count in counts))
    console.print(table)
    for line in found:
        if line.note:
            console.print(f"{line.table}: {line.note}", highlight=False)
    differing = [line.table for line in found if not line.is_equal]
    if differing:
        raise UserError(f"{len(differing)} of {len(found)} tables differ: {', '.join(differing)}")
    console.print(f"[green]✓[/green] {len(found)} tables, no row differs")
