"""Scores `c360 resolve`, with its default rules, on labelled sets of people: `make bench-accuracy`.

Each set is a folder with contacts.parquet (people in the shape of contact_lists) and truth.parquet
(source_record_id, true_customer_id). Every set is resolved by the same rules and thresholds.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import duckdb
from rich.console import Console
from rich.table import Table

# pair F1 of Splink 5.0 on DuckDB, measured on the same files: its demo settings or plain ones, and settings made by
# hand for each set and scored at the threshold that is best for it
SPLINK = {
    "fake_1000": (0.840, 0.920),
    "historical_50k": (0.828, 0.889),
    "febrl3": (0.994, 0.998),
    "febrl4": (0.997, 0.999),
    "rldata10000": (0.778, 0.952),
    "synth_100k": (0.716, 0.911),
}
SCORES = """
    with joined as (
        select true_customer_id, customer_id
        from read_parquet($truth)
        inner join read_parquet($resolved) using (source_record_id)
    ),
    cells as (select true_customer_id, customer_id, count(*) as size from joined group by all),
    found as (select customer_id, count(*) as found_size from joined group by all),
    meant as (select true_customer_id, count(*) as meant_size from joined group by all),
    pairs as (
        select
            (select sum(size * (size - 1)) from cells) as right_pairs,
            (select sum(found_size * (found_size - 1)) from found) as found_pairs,
            (select sum(meant_size * (meant_size - 1)) from meant) as meant_pairs
    ),
    cubes as (
        select
            sum(size * size / found_size) / sum(size) as cubed_precision,
            sum(size * size / meant_size) / sum(size) as cubed_recall
        from cells inner join found using (customer_id) inner join meant using (true_customer_id)
    )
    select
        (select count(*) from read_parquet($truth)) - (select count(*) from joined) as lost,
        right_pairs / greatest(found_pairs, 1) as precision,
        right_pairs / greatest(meant_pairs, 1) as recall,
        2 * cubed_precision * cubed_recall / (cubed_precision + cubed_recall) as cubed
    from pairs cross join cubes
"""


class Score(NamedTuple):
    """Pair precision and recall, B-cubed F1, and seconds of one set."""

    precision: float
    recall: float
    cubed: float
    seconds: float

    @property
    def f1(self) -> float:
        """The harmonic mean of pair precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(folder: Path) -> Score:
    """Resolve one set and compare it with its truth. Exits where records were lost."""
    with tempfile.TemporaryDirectory() as place:
        resolved = Path(place) / "resolved.parquet"
        started = time.monotonic()
        command = [Path(sys.executable).parent / "c360", "resolve", folder / "contacts.parquet", "--out", resolved]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds = time.monotonic() - started
        if done.returncode:
            sys.exit(f"{folder.name}: {done.stderr.strip()}")
        files = {"truth": str(folder / "truth.parquet"), "resolved": str(resolved)}
        ((lost, precision, recall, cubed),) = duckdb.execute(SCORES, files).fetchall()
    if lost:
        sys.exit(f"{folder.name}: {lost} records of the truth are not in the result")
    return Score(float(precision), float(recall), float(cubed), seconds)


def main() -> None:
    """Print the table of all sets in the folder, or of those that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", help="names of sets; all if none is named")
    parser.add_argument("--data", type=Path, required=True, help="the folder of labelled sets")
    told = parser.parse_args()
    folders = [folder for folder in sorted(told.data.glob("*/")) if (folder / "truth.parquet").is_file()]
    wanted = [folder for folder in folders if not told.sets or folder.name in told.sets]
    if not wanted:
        sys.exit(f"no labelled set in {told.data}: give its folder with --data (make bench-accuracy ER_DATA=...)")
    table = Table(title="one default for every set; F1 is over pairs, after clustering", title_justify="left")
    table.add_column("set")
    for heading in ("precision", "recall", "F1", "B-cubed F1", "seconds", "Splink plain", "Splink by hand"):
        table.add_column(heading, justify="right")
    console = Console()
    for folder in wanted:
        with console.status(f"resolving {folder.name}"):
            got = score(folder)
        peers = [f"{peer:.3f}" for peer in SPLINK.get(folder.name, ())] or ["", ""]
        ours = [f"{value:.4f}" for value in (got.precision, got.recall, got.f1, got.cubed)]
        table.add_row(folder.name, *ours, f"{got.seconds:.0f}", *peers)
    console.print(table)


if __name__ == "__main__":
    main()
