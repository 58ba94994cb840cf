"""How fast and how surely anyone is found: questions of every kind asked of a published index, one by one.

Without `--published` the index is of made-up people (search_town.py) and stands for a published file of that size: the
same models, the same layout, nothing else in the file. With it, a file that was published is asked.
"""

import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import duckdb
import numpy as np
import typer
from rich.progress import track
from rich.table import Table

from customer360.bench.report import machine, markdown_table, write_markdown
from customer360.bench.search_index import publish_index
from customer360.bench.search_town import make_upstream
from customer360.cli_errors import in_plain_words
from customer360.errors import UserError
from customer360.pipeline.console import console
from customer360.pipeline.paths import find_root
from customer360.search.answer import answer
from customer360.search.index import folder, published_index
from customer360.search.macros import expressions
from customer360.search.question import Fold, ask

LIMIT = 10
SEED = 360
# so many customers are asked for their data where so many data of each kind are wanted
PEOPLE_FOR_A_DATUM = 20
# what counts up by one: a mistyped one mostly is another's
RUNNING_NUMBERS = ("order", "source_id", "customer_id", "former_customer_id")
HEADINGS = ("asked by", "questions", "found", "in ten", "p50 ms", "p95 ms", "max ms", "CPU ms")
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


class Datum(NamedTuple):
    """What a customer can be searched by, and who has it: ten at most, or some would stand in no ten places."""

    kind: str
    value: str
    customers: frozenset[str]


class Asked(NamedTuple):
    """One question: how long it took, and whether everybody who has the datum was among the first ten."""

    kind: str
    is_found: bool
    milliseconds: float
    cpu_milliseconds: float


@app.command()
@in_plain_words
def search(
    customers: Annotated[int, typer.Option(min=100, help="How many made-up customers.")] = 1_000_000,
    questions: Annotated[int, typer.Option(min=1, help="How many questions of each kind at most.")] = 150,
    published: Annotated[Path | None, typer.Option(help="A published folder to ask instead.")] = None,
    markdown: Annotated[Path | None, typer.Option(help="Also put the table between this file's marks.")] = None,
) -> None:
    """Ask for people by every kind of datum, exactly and with one typing mistake, and say how long it takes."""
    with tempfile.TemporaryDirectory(prefix="c360-search-") as made:
        root = find_root()
        if published is None:
            with console.status(f"indexing {customers:,} customers"):
                make_upstream(Path(made) / "town.duckdb", customers)
                publish_index(root, Path(made) / "town.duckdb", Path(made) / "published")
        start_up = seconds(lambda: expressions(root))
        with published_index(published or Path(made) / "published") as index:
            fold = folder(index, expressions(root))
            rows = summary(list(ask_all(index, fold, questions)))
            ((count,),) = index.execute("select count(*) from marts.searched_customers").fetchall()
            ((size,),) = index.execute("select count(*) from marts.customer_search").fetchall()
    told = f"{count:,} customers, {size:,} keys; start-up {1000 * start_up:.0f} ms beside the interpreter's own"
    table = Table(title=told)
    for heading in HEADINGS:
        table.add_column(heading, justify="right" if heading != HEADINGS[0] else "left")
    for row in rows:
        table.add_row(*row)
    console.print(table)
    if markdown:
        write_markdown(markdown, f"{told}.\n\n{markdown_table(HEADINGS, rows)}\n\nRun on {machine()}.", mark="search")


def seconds(work: object) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - began


def ask_all(index: duckdb.DuckDBPyConnection, fold: Fold, most: int) -> Iterator[Asked]:
    """Ask for a sample of every kind of datum, as it is and mistyped, and for some together."""
    rng = np.random.default_rng(SEED)
    data = sampled(index, most)
    if not data:
        raise UserError("there is nothing to ask for: the published file has no customers")
    asked = [(one.kind, one.value, one.customers) for one in data]
    asked += [(f"{one.kind}, one mistake", mistyped(rng, one), one.customers) for one in data if len(one.value) > 3]
    asked += together(index, rng, most)
    for kind, typed, customers in track(asked, description="asking", console=console):
        began, worked = time.perf_counter(), time.process_time()
        found = answer(index, ask(typed, fold), LIMIT)
        took, cost = time.perf_counter() - began, time.process_time() - worked
        yield Asked(kind, customers <= {one.customer_id for one in found.candidates}, 1000 * took, 1000 * cost)


def sampled(index: duckdb.DuckDBPyConnection, most: int) -> list[Datum]:
    """At most so many data of each kind, of those that ten customers or fewer have.

    They are those of some customers, chosen by the hash of their number: a large index is read but never sorted.
    """
    query = f"""
        with people as (
            select customer_number
            from marts.searched_customers
            order by md5(cast(customer_number as varchar))
            limit {PEOPLE_FOR_A_DATUM} * $most
        ),
        known as (
            select distinct search_kind, search_value
            from marts.customer_search
            where customer_number in (select customer_number from people)
        ),
        chosen as (
            select *
            from known
            qualify row_number() over (partition by search_kind order by md5(search_value)) <= $most
        )
        select chosen.search_kind, chosen.search_value, list(distinct customers.customer_id)
        from marts.customer_search as held
        inner join chosen
            on held.search_kind = chosen.search_kind and held.search_value = chosen.search_value
        inner join marts.searched_customers as customers
            on held.customer_number = customers.customer_number
        group by chosen.search_kind, chosen.search_value
        having count(distinct customers.customer_id) <= {LIMIT}
        order by chosen.search_kind, chosen.search_value
    """
    found = index.execute(query, {"most": most}).fetchall()
    return [Datum(kind, value, frozenset(held)) for kind, value, held in found]


def mistyped(rng: np.random.Generator, datum: Datum) -> str:
    """A value with one typing mistake: a character wrong, missing, doubled or exchanged with the next."""
    value = datum.value
    at = int(rng.integers(0, len(value) - 1))
    letters = "0123456789" if value[at].isdigit() else "abcdefghijklmnopqrstuvwxyz"
    other = letters[int(rng.integers(0, len(letters)))]
    match int(rng.integers(0, 4)):
        case 0:
            return value[:at] + other + value[at + 1 :]
        case 1:
            return value[:at] + value[at + 1 :]
        case 2:
            return value[:at] + value[at] + value[at:]
        case _:
            return value[:at] + value[at + 1] + value[at] + value[at + 2 :]


def together(
    index: duckdb.DuckDBPyConnection, rng: np.random.Generator, most: int
) -> list[tuple[str, str, frozenset[str]]]:
    """Questions as people ask them: a first name with a part of a phone, a name with a city."""
    people = index.execute(
        "select customer_id, shown_name, phone, shown_address from marts.searched_customers "
        "where shown_name is not null and phone is not null and shown_address is not null "
        "order by md5(customer_id) limit $most",
        {"most": most},
    ).fetchall()
    asked = []
    for customer_id, name, phone, address in people:
        words, digits = name.split(), phone.lstrip("+")
        start = int(rng.integers(2, max(3, len(digits) - 5)))
        part = f"{digits[start : start + 2]} {digits[start + 2 : start + 5]}"
        held = frozenset({customer_id})
        asked.append(("name and part of a phone", f"{words[0]} {words[-1]} {part}", held))
        asked.append(("name and address", f"{name} {address.split()[-1]}", held))
        asked.append(("name, e-mail or phone in one", f"{words[0]} {phone}", held))
        asked.append(("nobody", f"{words[-1][::-1]}{digits[::-1]}", frozenset()))
    return asked


def summary(asked: Sequence[Asked]) -> list[list[str]]:
    """A row for each kind of question, then one for all that are exact, all with a mistake, and all."""
    groups: dict[str, list[Asked]] = defaultdict(list)
    for one in asked:
        groups[one.kind].append(one)
        mistake = ", one mistake" in one.kind
        running = one.kind.split(",")[0] in RUNNING_NUMBERS
        groups["ALL exact" if not mistake else "ALL mistaken running numbers" if running else "ALL mistaken"].append(
            one
        )
        groups["ALL"].append(one)
    order = sorted(groups, key=lambda kind: (kind.startswith("ALL"), kind))
    return [row_of(kind, groups[kind]) for kind in order]


def row_of(kind: str, asked: Sequence[Asked]) -> list[str]:
    """The cells of one kind of question."""
    times = np.array([one.milliseconds for one in asked])
    found = sum(one.is_found for one in asked)
    p50, p95 = np.percentile(times, [50, 95])
    cost = np.median([one.cpu_milliseconds for one in asked])
    cells = [f"{len(asked):,}", f"{found:,}", f"{found / len(asked):.1%}"]
    return [kind, *cells, *(f"{figure:.0f}" for figure in (p50, p95, times.max(), cost))]


if __name__ == "__main__":
    app()
