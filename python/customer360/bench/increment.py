"""`make bench-increment`: what a run over a few new records costs, beside a run over all of them."""

import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import duckdb
import typer
from rich.table import Table

from customer360.bench.town import make_town
from customer360.cli_errors import in_plain_words
from customer360.literals import text
from customer360.pipeline.console import console
from customer360.pipeline.dbt_run import run_dbt
from customer360.pipeline.paths import Paths, find_root
from customer360.pipeline.rooms import room_seconds

WANTED = ("+golden_customers", "+customer_id_changes", "+customer_id_redirects")
NO_TESTS = ("--exclude-resource-type", "test", "unit_test")
ONLY_LISTS = ("--vars", "sources: {contact_lists: [raw_rows, customers]}")
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@dataclass(frozen=True)
class Run:
    """Seconds of one run: in all, of the processor, and of the models of each room; the rest is dbt's own."""

    seconds: float
    cpu_seconds: float
    rooms: dict[str, float]

    @property
    def outside_models(self) -> float:
        """Seconds in which no model was built, as if models were built one at a time."""
        return max(0.0, self.seconds - sum(self.rooms.values()))


@app.command()
@in_plain_words
def increment(
    records: Annotated[int, typer.Option(min=100, help="Records of the town.")] = 100_000,
    share: Annotated[float, typer.Option(min=0.0001, max=0.9, help="The part of them that is new.")] = 0.01,
) -> None:
    """Build all but a share of a town's records, then the rest too, then all of them anew in an empty warehouse."""
    with tempfile.TemporaryDirectory(prefix="c360-increment-") as place:
        folder = Path(place)
        contacts = make_town(folder / "town", records).contacts
        split = f"hash(source_record_id) % 1000000 < {round((1 - share) * 1_000_000)}"
        build(folder / "daily", contacts, split)
        new = build(folder / "daily", contacts, "true")
        whole = build(folder / "whole", contacts, "true")
    show(new, whole, records, share)


def build(folder: Path, contacts: Path, condition: str) -> Run:
    """Build the contacts that meet a condition in the warehouse of `folder`."""
    lists = folder / "raw" / "contact_lists"
    lists.mkdir(parents=True, exist_ok=True)
    query = f"select * from read_parquet({text(contacts)}) where {condition}"
    with duckdb.connect() as session:
        session.execute(f"copy ({query}) to {text(lists / 'contacts.parquet')} (format parquet)")
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
    return Run(time.monotonic() - started, time.process_time() - cpu_started, room_seconds(paths.target))


def show(new: Run, whole: Run, records: int, share: float) -> None:
    """Print both costs, room by room, and their ratio."""
    table = Table(title=f"{records:,} records, of which {share:.1%} are new", box=None)
    table.add_column("seconds")
    table.add_column("new records", justify="right")
    table.add_column("all of them", justify="right")
    for room, seconds in whole.rooms.items():
        table.add_row(room, f"{new.rooms.get(room, 0):.1f}", f"{seconds:.1f}")
    table.add_row("outside models", f"{new.outside_models:.1f}", f"{whole.outside_models:.1f}")
    table.add_row("in all", f"{new.seconds:.1f}", f"{whole.seconds:.1f}")
    table.add_row("of the processor", f"{new.cpu_seconds:.1f}", f"{whole.cpu_seconds:.1f}")
    console.print(table)
    console.print(
        f"ratio {new.seconds / whole.seconds:.2f}, of the processor {new.cpu_seconds / whole.cpu_seconds:.2f}"
    )


if __name__ == "__main__":
    app()
