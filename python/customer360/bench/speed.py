"""`python -m customer360.bench.speed`: ours and Splink in turn on the same made-up town; what each costs and finds."""

import importlib.util
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import duckdb
import typer
from rich.table import Table

from customer360.bench.measure import Cost, resolve_measured, run_measured
from customer360.bench.report import machine, markdown_table, write_markdown
from customer360.bench.score import Score, reader, score
from customer360.bench.sets import LabelledSet
from customer360.bench.town import make_town
from customer360.cli_errors import in_plain_words
from customer360.errors import UserError
from customer360.pipeline.console import console

THRESHOLDS = (0.5, 0.8, 0.9, 0.95, 0.99, 0.999)
HEADINGS = ("", "records", "precision", "recall", "F1", "CPU s", "wall s", "peak MB")
NAMES = ("customer360", "Splink expert")
LINKS = """
    select unique_id_l, unique_id_r
    from {pairs}
    where match_probability >= {threshold}
"""
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Side(NamedTuple):
    """One side: what it found, and the median of what its runs cost."""

    name: str
    score: Score
    cost: Cost


@app.command()
@in_plain_words
def speed(
    records: Annotated[int, typer.Option(min=100, help="Records of the town.")] = 100_000,
    rounds: Annotated[int, typer.Option(min=1, help="Runs of each, in turn.")] = 3,
    alone: Annotated[bool, typer.Option(help="Without Splink, for sizes at which it does not fit.")] = False,
    markdown: Annotated[Path | None, typer.Option(help="Also put the table between this file's marks.")] = None,
) -> None:
    """Resolve a made-up town with ours and with Splink, in turn, and compare."""
    if not alone and importlib.util.find_spec("splink") is None:
        raise UserError("Splink is missing: `make bench-speed` installs it, or pip install -e '.[bench]'")
    with tempfile.TemporaryDirectory(prefix="c360-speed-") as folder:
        town = make_town(Path(folder), records)
        if alone:
            sides, said = run_rounds(town, Path(folder), rounds, NAMES[:1]), ""
        else:
            with console.status("looking for the threshold that is best for Splink"):
                threshold = best_threshold(town, Path(folder))
            sides = run_rounds(town, Path(folder), rounds, NAMES, threshold)
            said = f"Splink links from a probability of {threshold:g}, the best of {len(THRESHOLDS)} for its F1 here. "
    console.print(terminal_table(sides))
    if said:
        console.print(said, style="dim")
    if markdown:
        runs = "one run each" if rounds == 1 else f"medians of {rounds} runs each, in turn"
        table = markdown_table(HEADINGS, rows(sides))
        write_markdown(markdown, f"{table}\n\n{said}Run on {machine()}, {runs}.", mark=f"speed {records}")


def run_rounds(
    town: LabelledSet, folder: Path, rounds: int, names: Sequence[str], threshold: float = 0.0
) -> list[Side]:
    """All sides in turn, so that a slow moment of the machine hits each."""
    found = {name: folder / f"{number}.parquet" for number, name in enumerate(names)}
    costs: dict[str, list[Cost]] = {name: [] for name in names}
    for number in range(1, rounds + 1):
        for name in names:
            with console.status(f"{name}, run {number} of {rounds}"):
                run = splink_measured if name == NAMES[1] else ours_measured
                costs[name].append(run(town.contacts, found[name], threshold))
            console.print(f"[green]✓[/green] {name}: {costs[name][-1].cpu_seconds:.0f} s of CPU")
    return [Side(name, score(town.truth, found[name]), median_cost(costs[name])) for name in names]


def ours_measured(contacts: Path, resolved: Path, _threshold: float) -> Cost:
    """What `c360 resolve` costs; it has one threshold for everything."""
    return resolve_measured(contacts, resolved)


def splink_measured(contacts: Path, resolved: Path, threshold: float, pairs: Path | None = None) -> Cost:
    """What Splink costs, from the same file to the same kind of file, in a process of its own."""
    command = [sys.executable, "-m", "customer360.bench.splink_expert", str(contacts), str(resolved)]
    return run_measured([*command, "--threshold", str(threshold), *(["--pairs", str(pairs)] if pairs else [])])


def best_threshold(town: LabelledSet, folder: Path) -> float:
    """The threshold at which Splink's clusters have the best F1; it takes the truth, which its users do not have."""
    pairs, resolved = folder / "splink_pairs.parquet", folder / "splink.parquet"
    splink_measured(town.contacts, resolved, THRESHOLDS[0], pairs)
    found = {}
    for threshold in THRESHOLDS:
        components(town.truth, pairs, threshold, resolved)
        found[threshold] = score(town.truth, resolved).f1
    return max(found, key=lambda threshold: (found[threshold], threshold))


def components(truth: Path, pairs: Path, threshold: float, resolved: Path) -> None:
    """Write the connected components of the pairs from a threshold on: source_record_id, customer_id."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    with duckdb.connect() as session:
        session.execute(
            f"create table nodes as select row_number() over () - 1 as node, source_record_id from {reader(truth)}"
        )
        names = session.sql("select source_record_id from nodes order by node").to_arrow_table().column(0)
        links = LINKS.format(pairs=reader(pairs), threshold=threshold)
        ends = session.execute(
            f"select one.node as one, other.node as other from ({links}) "
            "inner join nodes as one on unique_id_l = one.source_record_id "
            "inner join nodes as other on unique_id_r = other.source_record_id"
        ).fetchnumpy()
    weights = np.ones(len(ends["one"]))
    graph = coo_array((weights, (ends["one"], ends["other"])), shape=(len(names), len(names)))
    _, labels = connected_components(graph, directed=False)
    pq.write_table(pa.table({"source_record_id": names, "customer_id": pa.array(labels)}), resolved)


def median_cost(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(statistics.median(figures) for figures in zip(*costs, strict=True)))


def cells(side: Side) -> list[str]:
    """One side as a row."""
    return [
        side.name,
        f"{side.score.records:,}",
        f"{side.score.precision:.4f}",
        f"{side.score.recall:.4f}",
        f"{side.score.f1:.4f}",
        f"{side.cost.cpu_seconds:.1f}",
        f"{side.cost.wall_seconds:.1f}",
        f"{side.cost.peak_bytes / 1e6:,.0f}",
    ]


def rows(sides: Sequence[Side]) -> list[list[str]]:
    """All sides, and the ratio where there are two."""
    return [*(cells(side) for side in sides), *([ratio_cells(sides)] if len(sides) > 1 else [])]


def ratio_cells(sides: Sequence[Side]) -> list[str]:
    """What ours costs for each unit of the other's cost."""
    ours, other = (side.cost for side in sides)
    ratios = (
        ours.cpu_seconds / other.cpu_seconds,
        ours.wall_seconds / other.wall_seconds,
        ours.peak_bytes / other.peak_bytes,
    )
    return ["ratio", "", "", "", "", *(f"{ratio:.2f}" for ratio in ratios)]


def terminal_table(sides: Sequence[Side]) -> Table:
    """The table for the terminal."""
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for number, heading in enumerate(HEADINGS):
        table.add_column(heading, justify="right" if number else "left", no_wrap=True)
    for row in rows(sides):
        table.add_row(*row)
    return table


if __name__ == "__main__":
    app()
