"""The bench's table, on the terminal and in Markdown."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from rich.table import Table

from customer360.bench.calibration import BINS, Calibration
from customer360.bench.measure import Cost
from customer360.bench.peers import Peer, peer_scores
from customer360.bench.score import Score
from customer360.errors import UserError

HEADINGS = (
    "set",
    "records",
    "precision",
    "recall",
    "F1",
    "B-cubed F1",
    "exact",
    "wall s",
    "CPU s",
    "peak MB",
    "Splink plain",
    "Splink expert",
)
# the same in 80 columns, Splink's two figures in one
NARROW_HEADINGS = (
    "set",
    "records",
    "preci-\nsion",
    "recall",
    "F1",
    "cubed\nF1",
    "exact",
    "wall\ns",
    "CPU\ns",
    "peak\nMB",
    "Splink:\nplain,\nexpert",
)


class Result(NamedTuple):
    """What one set came to."""

    name: str
    score: Score
    cost: Cost
    calibration: Calibration


def cells(result: Result, peer: Peer | None) -> list[str]:
    """One row of the table as text, in the order of HEADINGS."""
    quality = (result.score.precision, result.score.recall, result.score.f1, result.score.cubed_f1, result.score.exact)
    return [
        result.name,
        f"{result.score.records:,}",
        *(f"{share:.4f}" for share in quality),
        f"{result.cost.wall_seconds:.0f}",
        f"{result.cost.cpu_seconds:.0f}",
        f"{result.cost.peak_bytes / 1e6:,.0f}",
        *((f"{figure:.3f}" for figure in peer) if peer else ("", "")),
    ]


def terminal_table(results: Sequence[Result]) -> Table:
    """The table for the terminal."""
    table = Table(
        title="one default for every set; F1 is over pairs, after clustering",
        caption="Splink's figures are pair F1, measured elsewhere on the same files",
        title_justify="left",
        caption_justify="left",
        box=None,
        padding=(0, 1, 0, 0),
        pad_edge=False,
    )
    for number, heading in enumerate(NARROW_HEADINGS):
        table.add_column(heading, justify="right" if number else "left", no_wrap=True)
    peers = peer_scores()
    for result in results:
        *ours, plain, expert = (text.removeprefix("0") for text in cells(result, peers.get(result.name)))
        table.add_row(*ours, f"{plain} {expert}")
    return table


def calibration_cells(result: Result) -> list[str]:
    """Of each bin the share of pairs that truly match, a dot where it has none, and the calibration error."""
    kept = {one.number: f"{one.kept:.2f}" for one in result.calibration.bins}
    return [result.name, *(kept.get(number, "·") for number in range(BINS)), f"{result.calibration.error:.4f}"]


def calibration_headings() -> list[str]:
    """The bins by their lower bound, between the set and the error."""
    return ["set", *(f"{number / BINS:.1f}–" for number in range(BINS)), "error"]


def calibration_table(results: Sequence[Result]) -> Table:
    """The reliability of match probabilities, for the terminal."""
    table = Table(
        title="of the pairs given a probability from …, the share that truly match",
        title_justify="left",
        box=None,
        padding=(0, 1, 0, 0),
        pad_edge=False,
    )
    for number, heading in enumerate(calibration_headings()):
        table.add_column(heading, justify="right" if number else "left", no_wrap=True)
    for result in results:
        table.add_row(
            *(text.removeprefix("0") if text.startswith("0.") else text for text in calibration_cells(result))
        )
    return table


def markdown_tables(results: Sequence[Result]) -> str:
    """Both tables in Markdown, with a line on the machine."""
    peers = peer_scores()
    quality = markdown_table(HEADINGS, [cells(result, peers.get(result.name)) for result in results])
    reliability = markdown_table(calibration_headings(), [calibration_cells(result) for result in results])
    said = "Of the scored pairs with a probability from …, the share that truly match, and the calibration error:"
    return f"{quality}\n\n{said}\n\n{reliability}\n\nRun on {machine()}."


def markdown_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, numbers to the right."""
    lines = [headings, ["---", *["---:"] * (len(headings) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def machine() -> str:
    """Cores and memory, nothing else about the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{os.cpu_count()} cores with {memory / 2**30:.0f} GiB of memory"


def write_markdown(file: Path, tables: str, mark: str = "bench") -> None:
    """Put tables between the two marks of `file`. Raises UserError where they are not there."""
    begin, finish = f"<!-- {mark}: start -->", f"<!-- {mark}: end -->"
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    before, start, rest = text.partition(begin)
    _, end, after = rest.partition(finish)
    if not start or not end:
        raise UserError(f"{file}: no place for the table: put the lines {begin} and {finish} there")
    file.write_text(f"{before}{begin}\n{tables}\n{finish}{after}", encoding="utf-8")
