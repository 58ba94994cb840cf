"""`make bench-standards`: room 1 beside phonenumbers and python-stdnum on many inputs, and where they differ."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from agreement import Verdict, counts, judge_ids, judge_phones, library_word
from id_inputs import make_ids
from phone_inputs import make_phones
from render import Renderer
from rich.table import Table
from room_alone import SOURCES, open_room, open_warehouse

from customer360.bench.report import markdown_table, write_markdown
from customer360.cli_errors import in_plain_words
from customer360.pipeline.console import console

HEADINGS = ["", "inputs", "agree", "ours as meant", "library as meant"]
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@app.command()
@in_plain_words
def bench(
    inputs: Annotated[int, typer.Option(min=60, help="How many texts of each library's kind.")] = 20_000,
    seed: Annotated[int, typer.Option(help="Other seeds give other texts.")] = 360,
    examples: Annotated[int, typer.Option(min=0, help="Examples of each way to differ.")] = 2,
    markdown: Annotated[Path | None, typer.Option(help="Also put the tables between this file's marks.")] = None,
) -> None:
    """Compare what becomes of typed telephone numbers and ids with what the libraries of the field say."""
    renderer = Renderer(sources=SOURCES)
    room = open_room(open_warehouse(renderer), renderer)
    tables = []
    for title, make, judge in (
        ("telephone numbers, beside phonenumbers", make_phones, judge_phones),
        ("national ids, IBANs and IMEIs, beside python-stdnum", make_ids, judge_ids),
    ):
        with console.status(f"{inputs:,} {title}"):
            verdicts = judge(make(inputs, seed), room)
        rows, differences = agreement_rows(verdicts), difference_rows(verdicts, examples)
        console.print(terminal_table(title, HEADINGS, rows))
        console.print(terminal_table("where they differ", ["", "inputs", "such as"], differences))
        tables += [f"**{title[:1].upper()}{title[1:]}**", markdown_table(HEADINGS, rows)]
    as_typed = sum(one.ours == library_word(one.typed.group, one.typed.text) for one in verdicts) / len(verdicts)
    console.print(f"ids, the library given the text as typed: {as_typed:.2%} agree")
    if markdown:
        write_markdown(markdown, "\n\n".join(tables), mark="standards")


def agreement_rows(verdicts: Sequence[Verdict]) -> list[list[str]]:
    """A row for each country or kind, for each family of inputs, and one for all."""
    groups = counts(verdicts, lambda one: one.typed.group)
    families = counts(verdicts, lambda one: one.typed.family)
    everything = counts(verdicts, lambda one: "all")
    return [[name, *cells(found)] for part in (groups, families, everything) for name, found in part.items()]


def cells(found: Counter) -> list[str]:
    """How many inputs, how many agree, and of those with a true value how many each side finds it for."""
    meant = [share(found[side], found["true"]) for side in ("ours true", "theirs true")]
    return [f"{found['inputs']:,}", share(found["agree"], found["inputs"]), *meant]


def share(part: int, whole: int) -> str:
    return f"{part / whole:.2%}" if whole else "–"


def difference_rows(verdicts: Sequence[Verdict], examples: int) -> list[list[str]]:
    """Every habit on which the two differ, the commonest first, with examples: text, ours, the library's."""
    differing = defaultdict(list)
    for verdict in verdicts:
        if not verdict.agrees:
            differing[f"{verdict.typed.family}: {verdict.typed.habit}"].append(verdict)
    return [
        [habit, f"{len(found):,}", "; ".join(example(one) for one in found[:examples])]
        for habit, found in sorted(differing.items(), key=lambda item: -len(item[1]))
    ]


def example(one: Verdict) -> str:
    return f"{one.typed.group} {one.typed.text!r}: {said(one.ours)} / {said(one.theirs)}"


def said(verdict: object) -> str:
    if isinstance(verdict, tuple):
        return f"{verdict[0]} {'assigned' if verdict[1] else 'unassigned'}"
    return str(verdict or "–")


def terminal_table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(title=title, title_justify="left", box=None, padding=(0, 1, 0, 0), pad_edge=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="left" if place == 0 or heading == "such as" else "right")
    for row in rows:
        table.add_row(*row)
    return table


if __name__ == "__main__":
    app()
