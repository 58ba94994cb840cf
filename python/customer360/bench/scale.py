"""How cost grows: the demo built on DuckDB at several sizes, room by room, each room in a process of its own."""

import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import duckdb
import typer
from rich.table import Table

from customer360.bench.measure import Cost, run_measured
from customer360.bench.report import machine, markdown_table, write_markdown
from customer360.cli_errors import in_plain_words
from customer360.pipeline.console import console
from customer360.pipeline.dbt_run import OFFLINE, environment
from customer360.pipeline.demo import make_demo
from customer360.pipeline.paths import find_root
from customer360.pipeline.rooms import FRONT

# a person of the demo has 2.2 records
RECORDS_PER_PERSON = 2.218
SIZES = (10_000, 100_000, 1_000_000)
COUNTS = {
    "records": "select count(*) from identity.customer_records",
    "blocking keys": "select count(*) from identity.record_blocks",
    "pairs of blocks": "select coalesce(sum(pair_count), 0) from identity.blocks where skip_reason is null",
    "pairs compared": "select count(*) from identity.candidate_pairs",
    "customers": "select count(*) from marts.dim_customer",
}
HEADINGS = ("records", "room", "wall s", "CPU s", "peak MB", "disk MB")
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Room(NamedTuple):
    """What one room cost; `disk_bytes` is what the warehouse grew by."""

    name: str
    cost: Cost
    disk_bytes: int


class Size(NamedTuple):
    """What the demo of one size cost, and how much it holds."""

    counts: Mapping[str, int]
    rooms: Sequence[Room]


@app.command()
@in_plain_words
def scale(
    records: Annotated[list[int] | None, typer.Option(min=100, help="About how many records; may be repeated.")] = None,
    markdown: Annotated[Path | None, typer.Option(help="Also put the tables between this file's marks.")] = None,
) -> None:
    """Build the demo on DuckDB at several sizes, and say what each room costs."""
    sizes = []
    for count in records or SIZES:
        with tempfile.TemporaryDirectory(prefix="c360-scale-") as folder:
            sizes.append(build_size(Path(folder), count))
        console.print(terminal_table(sizes[-1]))
    if markdown:
        counts = markdown_table([*COUNTS], [[f"{size.counts[name]:,}" for name in COUNTS] for size in sizes])
        rooms = markdown_table(HEADINGS, [cells for size in sizes for cells in room_cells(size)])
        write_markdown(markdown, f"{counts}\n\n{rooms}\n\nRun on {machine()}.", mark="scale")


def build_size(folder: Path, records: int) -> Size:
    """Make the demo of about that many records in `folder` and build it, room by room.

    Raises UserError with dbt's last words where a room cannot be built.
    """
    root, warehouse = find_root(), folder / "customer360.duckdb"
    make_demo(folder / "raw", people=max(1, round(records / RECORDS_PER_PERSON)))
    shutil.copy(root / "profiles.yml.example", folder / "profiles.yml")
    moved = {
        "C360_RAW": str(folder / "raw"),
        "C360_WAREHOUSE": str(warehouse),
        "DBT_TARGET_PATH": str(folder / "target"),
        "DBT_LOG_PATH": str(folder / "logs"),
    }
    rooms = []
    with environment({**OFFLINE, **moved}):
        for name, selected in steps(root).items():
            before = _size(warehouse)
            with console.status(f"{records:,} records: {name}"):
                cost = run_measured(_dbt(root, folder, selected))
            rooms.append(Room(name, cost, _size(warehouse) - before))
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        counts = {name: int(connection.execute(query).fetchall()[0][0]) for name, query in COUNTS.items()}
    return Size(counts, rooms)


def steps(root: Path) -> dict[str, list[str]]:
    """A build in the order of the walk, and what dbt is to select for each step: the views in front, rooms, marts."""
    rooms = sorted(folder.name for folder in (root / "models" / "identity").iterdir() if folder.is_dir())
    front = {FRONT: ["resource_type:seed", "path:models/staging"]}
    return (
        front
        | {room.replace("_", " "): [f"path:models/identity/{room}"] for room in rooms}
        | {"marts": ["path:models/marts"]}
    )


def room_cells(size: Size) -> list[list[str]]:
    """A row for each room, and one for all."""
    costs = [room.cost for room in size.rooms]
    whole = Cost(
        sum(cost.wall_seconds for cost in costs),
        sum(cost.cpu_seconds for cost in costs),
        max(cost.peak_bytes for cost in costs),
    )
    rooms = [*size.rooms, Room("all", whole, sum(room.disk_bytes for room in size.rooms))]
    return [
        [
            f"{size.counts['records']:,}",
            room.name,
            f"{room.cost.wall_seconds:,.0f}",
            f"{room.cost.cpu_seconds:,.0f}",
            f"{room.cost.peak_bytes / 1e6:,.0f}",
            f"{room.disk_bytes / 1e6:,.0f}",
        ]
        for room in rooms
    ]


def terminal_table(size: Size) -> Table:
    """What one size cost, for the terminal."""
    said = ", ".join(f"{count:,} {name}" for name, count in size.counts.items())
    table = Table(title=said, title_justify="left", box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for number, heading in enumerate(HEADINGS):
        table.add_column(heading, justify="left" if number == 1 else "right", no_wrap=True)
    for row in room_cells(size):
        table.add_row(*row)
    return table


def _dbt(root: Path, folder: Path, selected: Sequence[str]) -> list[str]:
    words = ["build", "--exclude-resource-type", "test", "unit_test", "--select", *selected]
    return [sys.executable, "-m", "dbt.cli.main", *words, "--project-dir", str(root), "--profiles-dir", str(folder)]


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


if __name__ == "__main__":
    app()
