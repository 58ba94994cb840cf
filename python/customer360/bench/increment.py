"""`make bench-increment`: what a run over a few new records costs, beside a run over all of them."""

import argparse
import json
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb
from rich.table import Table

from customer360.bench.town import make_town
from customer360.pipeline.console import console
from customer360.pipeline.dbt_run import run_dbt
from customer360.pipeline.paths import Paths, find_root
from customer360.publish.marts import text

WANTED = ("+golden_customers", "+customer_id_changes", "+customer_id_redirects")
NO_TESTS = ("--exclude-resource-type", "test", "unit_test")
ONLY_LISTS = ("--vars", "sources: {contact_lists: [raw_rows, customers]}")
ROOMS = ("staging", "1_customer_records", "2_candidate_pairs", "3_scored_pairs", "4_clusters", "5_golden_customers")


@dataclass(frozen=True)
class Cost:
    """Seconds of one run: in all, of the processor, and of the models of each room; the rest is dbt's own."""

    seconds: float
    cpu_seconds: float
    rooms: dict[str, float]

    @property
    def outside_models(self) -> float:
        """Seconds in which no model was built, as if models were built one at a time."""
        return max(0.0, self.seconds - sum(self.rooms.values()))


def bench_increment(folder: Path, records: int, share: float) -> tuple[Cost, Cost]:
    """Build all but a share of a town's records, then the rest too, then all of them anew in an empty warehouse.

    Prints the costs of the second and of the third run; returns them.
    """
    contacts = make_town(folder / "town", records).contacts
    split = f"hash(source_record_id) % 1000000 < {round((1 - share) * 1_000_000)}"
    build(folder / "daily", contacts, split)
    increment = build(folder / "daily", contacts, "true")
    whole = build(folder / "whole", contacts, "true")
    show(increment, whole, records, share)
    return increment, whole


def build(folder: Path, contacts: Path, condition: str) -> Cost:
    """Build the contacts that meet a condition in the warehouse of `folder`."""
    lists = folder / "raw" / "contact_lists"
    lists.mkdir(parents=True, exist_ok=True)
    query = f"select * from read_parquet({text(str(contacts))}) where {condition}"
    duckdb.execute(f"copy ({query}) to {text(str(lists / 'contacts.parquet'))} (format parquet)")
    root = find_root()
    shutil.copy(root / "profiles.yml.example", folder / "profiles.yml")
    paths = Paths(
        root=root,
        raw=folder / "raw",
        warehouse=folder / "house.duckdb",
        published=folder / "published",
        target=folder / "target",
        logs=folder / "logs",
    )
    started, cpu_started = time.monotonic(), time.process_time()
    words = ["--select", *WANTED, *NO_TESTS, *ONLY_LISTS]
    run_dbt("build", words, paths, console, title="building", profiles=folder)
    return Cost(time.monotonic() - started, time.process_time() - cpu_started, seconds_by_room(paths))


def seconds_by_room(paths: Paths) -> dict[str, float]:
    """Seconds of the models of each room in dbt's last run."""
    nodes = json.loads((paths.target / "manifest.json").read_text(encoding="utf-8"))["nodes"]
    rooms = dict.fromkeys(ROOMS, 0.0)
    for result in json.loads((paths.target / "run_results.json").read_text(encoding="utf-8"))["results"]:
        parts = nodes[result["unique_id"]]["original_file_path"].split("/")
        for room in set(parts) & set(rooms):
            rooms[room] += float(result["execution_time"])
    return rooms


def show(increment: Cost, whole: Cost, records: int, share: float) -> None:
    """Print both costs, room by room, and their ratio."""
    table = Table(title=f"{records:,} records, of which {share:.1%} are new", box=None)
    table.add_column("seconds")
    table.add_column("new records", justify="right")
    table.add_column("all of them", justify="right")
    for room in ROOMS:
        table.add_row(room, f"{increment.rooms[room]:.1f}", f"{whole.rooms[room]:.1f}")
    table.add_row("outside models", f"{increment.outside_models:.1f}", f"{whole.outside_models:.1f}")
    table.add_row("in all", f"{increment.seconds:.1f}", f"{whole.seconds:.1f}")
    table.add_row("of the processor", f"{increment.cpu_seconds:.1f}", f"{whole.cpu_seconds:.1f}")
    console.print(table)
    ratio, cpu_ratio = increment.seconds / whole.seconds, increment.cpu_seconds / whole.cpu_seconds
    console.print(f"ratio {ratio:.2f}, of the processor {cpu_ratio:.2f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--share", type=float, default=0.01)
    told = parser.parse_args()
    place = find_root() / "data" / "bench" / "increment"
    shutil.rmtree(place, ignore_errors=True)
    try:
        bench_increment(place, told.records, told.share)
    finally:
        shutil.rmtree(place, ignore_errors=True)
