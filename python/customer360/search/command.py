"""`c360 find WHAT` and `c360 show CUSTOMER`."""

import json
import time
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from rich.console import Console

from customer360.errors import UserError
from customer360.pipeline.paths import Paths
from customer360.pipeline.warehouse import opened
from customer360.search.answer import answer
from customer360.search.card import show_answer, show_profile
from customer360.search.history import history
from customer360.search.index import folder, published_index
from customer360.search.macros import expressions
from customer360.search.picture import draw
from customer360.search.profile import explained, profile
from customer360.search.question import ask

MOST_CANDIDATES = 1_000


def find(paths: Paths, console: Console, typed: str, *, limit: int, as_json: bool) -> None:
    """Look for customers in the published file. Raises UserError for what its user can mend."""
    if not 1 <= limit <= MOST_CANDIDATES:
        raise UserError(f"a limit of {limit:,} is not between 1 and {MOST_CANDIDATES:,}: ask for another")
    typed = printable(typed)
    with published_index(paths.published) as index:
        began = time.perf_counter()
        found = answer(index, ask(typed, folder(index, expressions(paths.root))), limit)
        milliseconds = round(1000 * (time.perf_counter() - began), 1)
    if as_json:
        write_json({"query": typed, **asdict(found), "milliseconds": milliseconds})
    else:
        show_answer(console, typed, found)


def show(paths: Paths, console: Console, customer: str, *, as_json: bool, picture: Path | None = None) -> None:
    """Show all that is published of a customer; as JSON, also where its values come from, if the warehouse is at hand.

    Draws its history to `picture` instead, where that is told. That needs the warehouse.
    Raises UserError for what its user can mend.
    """
    with published_index(paths.published) as index:
        found = profile(index, printable(customer))
    if picture:
        draw_history(paths, console, found.customer_id, picture)
    elif as_json:
        write_json(explained(paths, found).as_json())
    else:
        show_profile(console, found)


def draw_history(paths: Paths, console: Console, customer_id: str, file: Path) -> None:
    """Write the picture of a customer's history. Raises UserError where there is none, or nowhere to write it."""
    with opened(paths) as warehouse:
        drawn = draw(history(warehouse, customer_id))
    try:
        file.write_text(drawn, encoding="utf-8")
    except OSError as error:
        raise UserError(f"{file} cannot be written: {error.strerror}") from None
    console.print(f"[green]✓[/green] history of {customer_id} in {file}", soft_wrap=True)


def printable(typed: str) -> str:
    """What was typed, without bytes that are no text."""
    return typed.encode("utf-8", "replace").decode("utf-8")


def write_json(document: dict[str, Any]) -> None:
    """One document on standard output, whatever the terminal."""
    print(json.dumps(document, ensure_ascii=False, indent=2, default=as_plain))


def as_plain(value: Any) -> Any:
    """Times in ISO 8601, money as a number."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return str(value)
