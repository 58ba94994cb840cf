"""How fast and how surely anyone is found: questions of every kind asked of a published index, one by one.

Without `--published` the index is of made-up people (search_town.py) and stands for a published file of that size: the
same models, the same layout, nothing else in the file. With it, a file that was published is asked.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, NamedTuple

import duckdb
import numpy as np
import typer
from rich.progress import track
from rich.table import Table

from customer360.bench.measure import PEAK_UNIT
from customer360.bench.report import machine, markdown_table, write_markdown
from customer360.bench.search_index import publish_index
from customer360.bench.search_questions import LIMIT, RUNNING_NUMBERS, Question, questions
from customer360.bench.search_town import make_upstream
from customer360.cli_errors import in_plain_words
from customer360.errors import UserError
from customer360.pipeline.console import console
from customer360.pipeline.paths import find_root
from customer360.publish.write import DATABASE
from customer360.search.answer import answer
from customer360.search.index import folder, published_index
from customer360.search.macros import expressions
from customer360.search.question import Fold, ask

SEED = 360
HEADINGS = ("asked by", "asked", "found", "in ten", "wrong", "p50", "p95", "max", "CPU")
# whole commands, each a process of its own
COMMANDS = 40
# questions that a process asks of the file it has opened
AT_ONCE = 100
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Asked(NamedTuple):
    """One question: whether all who should be are in the first ten, whether one wrong was picked, how long it took."""

    kind: str
    is_found: bool
    is_wrong: bool
    milliseconds: float
    cpu_milliseconds: float


@app.command()
@in_plain_words
def search(
    customers: Annotated[int, typer.Option(min=100, help="How many made-up customers.")] = 1_000_000,
    most: Annotated[int, typer.Option("--questions", min=1, help="How many questions of each kind at most.")] = 150,
    everybody: Annotated[bool, typer.Option(help="Ask for every datum of every customer, as it is.")] = False,
    published: Annotated[Path | None, typer.Option(help="A published folder to ask instead.")] = None,
    markdown: Annotated[Path | None, typer.Option(help="Also put the table between this file's marks.")] = None,
) -> None:
    """Ask for people by every kind of datum, exactly and with one typing mistake, and say how long it takes."""
    with tempfile.TemporaryDirectory(prefix="c360-search-") as made:
        root, place = find_root(), published or Path(made) / "published"
        if published is None:
            with console.status(f"indexing {customers:,} customers"):
                make_upstream(Path(made) / "town.duckdb", customers)
                publish_index(root, Path(made) / "town.duckdb", place)
                (Path(made) / "town.duckdb").unlink()
        with published_index(place) as index:
            asked = list(questions(index, most, everybody, SEED))
            if not asked:
                raise UserError("there is nothing to ask for: the published file has no customers")
            told = size_of(index, place / DATABASE)
        processes = (os.cpu_count() or 1) if everybody else 1
        rows = summary(list(ask_all(root, place, asked, processes)))
        told = f"{told} {whole_commands(place, asked)}"
        if processes > 1:
            told = f"{told} The table's questions were asked by {processes} processes at once."
    console.print(told)
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, caption="times in ms, of a process that runs already")
    for heading in HEADINGS:
        table.add_column(heading, justify="right" if heading != HEADINGS[0] else "left", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    console.print(table)
    if markdown:
        mark = "search published" if published else f"search {customers}"
        write_markdown(markdown, f"{told}\n\n{markdown_table(HEADINGS, rows)}\n\nRun on {machine()}.", mark=mark)


def size_of(index: duckdb.DuckDBPyConnection, file: Path) -> str:
    """How large what is asked is."""
    ((count,),) = index.execute("select count(*) from marts.searched_customers").fetchall()
    ((keys,),) = index.execute("select count(*) from marts.customer_search").fetchall()
    return f"{count:,} customers, {keys:,} keys, a file of {file.stat().st_size / 1e6:,.0f} MB."


def whole_commands(published: Path, asked: Sequence[Question]) -> str:
    """What `c360 find` costs from its start to its end, of questions of all kinds, each in a process of its own."""
    chosen = [asked[at].typed for at in np.linspace(0, len(asked) - 1, min(COMMANDS, len(asked)), dtype=int)]
    environment = {"C360_PUBLISHED": str(published.resolve())}
    walls, rankings = [], []
    for typed in track(chosen, description="whole commands", console=console):
        began = time.perf_counter()
        done = subprocess.run(find(typed), env={**os.environ, **environment}, capture_output=True, check=True)
        walls.append(1000 * (time.perf_counter() - began))
        rankings.append(json.loads(done.stdout)["milliseconds"])
    peak = max(peak_of(find(typed), environment) for typed in chosen[:: max(len(chosen) // 5, 1)])
    return (
        f"Of {len(chosen)} whole `c360 find`, each a process of its own: {spread(walls)} from start to end, "
        f"{spread(rankings)} of it reading and ranking; at most {peak / 1e6:,.0f} MB of memory."
    )


def find(typed: str) -> list[str]:
    """The command that asks for what is typed."""
    return [sys.executable, "-m", "customer360.cli", "find", "--json", "--", typed]


def peak_of(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """The most memory that a command holds, in bytes.

    A process begins with the peak of the one that started it, here a large one: a small one starts it instead.
    """
    starter = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)"
    starter += "; print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    words = [sys.executable, "-c", starter, *command]
    done = subprocess.run(words, env={**os.environ, **environment}, capture_output=True, check=True)
    return int(done.stdout) * PEAK_UNIT


def spread(milliseconds: Sequence[float]) -> str:
    """Median and 95th percentile."""
    p50, p95 = np.percentile(milliseconds, [50, 95])
    return f"p50 {p50:.0f} ms, p95 {p95:.0f} ms"


def ask_all(root: Path, published: Path, asked: Sequence[Question], processes: int) -> Iterator[Asked]:
    """Ask all questions, one after the other or in several processes at once; then each takes longer."""
    parts = [asked[start : start + AT_ONCE] for start in range(0, len(asked), AT_ONCE)]
    ask_part = partial(answers, root, published)
    if processes == 1:
        yield from in_parts(map(ask_part, parts), len(parts))
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from in_parts(pool.map(ask_part, parts), len(parts))


def in_parts(done: Iterable[Sequence[Asked]], parts: int) -> Iterator[Asked]:
    """What was asked, part by part, with a bar."""
    return chain.from_iterable(track(done, total=parts, description="asking", console=console))


def answers(root: Path, published: Path, asked: Sequence[Question]) -> list[Asked]:
    """Ask some questions of a published folder."""
    with published_index(published) as index:
        fold = folder(index, expressions(root))
        return [judged(index, fold, one) for one in asked]


def judged(index: duckdb.DuckDBPyConnection, fold: Fold, one: Question) -> Asked:
    """Ask one question, and judge the answer."""
    began, worked = time.perf_counter(), time.process_time()
    found = answer(index, ask(one.typed, fold), LIMIT)
    took, cost = time.perf_counter() - began, time.process_time() - worked
    people = [candidate.customer_id for candidate in found.candidates]
    is_wrong = found.outcome == "one" and {people[0]} != one.customers
    if one.is_crowded:
        is_found = found.outcome == "ambiguous"
    else:
        is_found = one.customers <= set(people) if one.customers else found.exact_customers == 0
    return Asked(one.kind, is_found, is_wrong, 1000 * took, 1000 * cost)


def summary(asked: Sequence[Asked]) -> list[list[str]]:
    """A row for each kind of question, then one for all of a sort, and for all."""
    groups: dict[str, list[Asked]] = defaultdict(list)
    for one in asked:
        for name in (one.kind, sort_of(one.kind), "ALL"):
            groups[name].append(one)
    order = sorted(groups, key=lambda kind: (kind.startswith("ALL"), kind))
    return [row_of(kind, groups[kind]) for kind in order]


def sort_of(kind: str) -> str:
    """One datum as it is, one with a mistake, or several together."""
    if ", one mistake" in kind:
        running = kind.split(",")[0] in RUNNING_NUMBERS
        return "ALL mistaken running numbers" if running else "ALL mistaken"
    return "ALL others" if " " in kind or kind == "nobody" else "ALL exact"


def row_of(kind: str, asked: Sequence[Asked]) -> list[str]:
    """The cells of one kind of question."""
    times = np.array([one.milliseconds for one in asked])
    found, wrong = sum(one.is_found for one in asked), sum(one.is_wrong for one in asked)
    p50, p95 = np.percentile(times, [50, 95])
    cost = np.median([one.cpu_milliseconds for one in asked])
    cells = [f"{len(asked):,}", f"{found:,}", f"{found / len(asked):.2%}", f"{wrong:,}"]
    return [kind, *cells, *(f"{figure:.0f}" for figure in (p50, p95, times.max(), cost))]


if __name__ == "__main__":
    app()
