"""`c360 why RECORD_1 RECORD_2`."""

import duckdb
from rich.console import Console

from customer360.errors import UserError
from customer360.pipeline.console import counted
from customer360.pipeline.paths import Paths
from customer360.pipeline.warehouse import opened, rows
from customer360.why.evidence import Record, find_pair, find_record, pairs_between
from customer360.why.path import strongest_path
from customer360.why.show import for_and_against, safe, show_pair
from customer360.why.verdict import why_apart, why_joined

LONGEST_SHOWN = 80
QUARANTINED = "select min(reason) from identity.quarantined_records where record_id = $record having count(*) > 0"
ALIKE = """
    select record_id
    from identity.matching_records
    where ends_with(record_id, $ending)
    order by record_id
    limit 3
"""


def why(paths: Paths, console: Console, one: str, other: str) -> None:
    """Say why two records are one customer or two. Raises UserError for what its user can mend."""
    with opened(paths) as warehouse:
        record_1, record_2 = (known(warehouse, record_id) for record_id in (one, other))
        if record_1.record_id == record_2.record_id:
            raise UserError(f"{shortened(one)} is one record: name two")
        if record_1.customer_id == record_2.customer_id:
            tell_joined(warehouse, console, record_1, record_2)
        else:
            tell_apart(warehouse, console, record_1, record_2)


def known(warehouse: duckdb.DuckDBPyConnection, record_id: str) -> Record:
    """The record of this id. Raises UserError where there is none, saying what became of it or what is like it."""
    if not record_id.isprintable():
        raise UserError(f"{shortened(record_id)} is no record id: it has characters that cannot be printed")
    record = find_record(warehouse, record_id)
    if record:
        return record
    for (reason,) in rows(warehouse, QUARANTINED, record=record_id):
        raise UserError(
            f"{shortened(record_id)} is quarantined ({str(reason).replace('_', ' ')}): it is of no customer"
        )
    alike = [name for (name,) in rows(warehouse, ALIKE, ending=f":{record_id}")] if record_id else []
    hint = f"is it {' or '.join(shortened(name) for name in alike)}?" if alike else "ids are <source>:<instance>:<id>"
    raise UserError(f"no record {shortened(record_id) or '(nothing)'} among those matched: {hint}")


def shortened(text: str) -> str:
    """Text as it may stand in a message."""
    shown = "".join(letter if letter.isprintable() else "�" for letter in text)
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"


def tell_joined(warehouse: duckdb.DuckDBPyConnection, console: Console, one: Record, other: Record) -> None:
    """The links that join two records of one customer."""
    say(console, f"[bold]{safe(one.record_id)}[/bold] and [bold]{safe(other.record_id)}[/bold] are "
        f"[green]one customer[/green], {safe(one.customer_id)} ({counted(one.customer_size, 'record')})")  # fmt: skip
    links = strongest_path(pairs_between(warehouse, one.customer_id, one.customer_id), one.record_id, other.record_id)
    if len(links) > 1:
        say(console, f"the strongest way from one to the other has {counted(len(links), 'link')}:")
    for number, (here, there, _) in enumerate(links, 1):
        show_link(warehouse, console, here, there, f"{number}. " if len(links) > 1 else "")
    direct = find_pair(warehouse, one.record_id, other.record_id)
    if len(links) > 1:
        say(console, "")
        if direct:
            show_link(warehouse, console, one.record_id, other.record_id, "taken alone, ")
        else:
            say(console, "the two themselves were never compared")


def show_link(warehouse: duckdb.DuckDBPyConnection, console: Console, here: str, there: str, mark: str) -> None:
    """One link with its evidence."""
    pair = find_pair(warehouse, here, there)
    if pair:
        say(console, f"{mark}[bold]{safe(here)}[/bold] – [bold]{safe(there)}[/bold]: {safe(why_joined(pair))}")
        show_pair(console, pair, known(warehouse, here), known(warehouse, there))


def tell_apart(warehouse: duckdb.DuckDBPyConnection, console: Console, one: Record, other: Record) -> None:
    """What keeps two records apart, and what spoke for joining them."""
    customers = " and ".join(
        f"{safe(record.customer_id)} ({counted(record.customer_size, 'record')})" for record in (one, other)
    )
    say(console, f"[bold]{safe(one.record_id)}[/bold] and [bold]{safe(other.record_id)}[/bold] are "
        f"[yellow]two customers[/yellow], {customers}")  # fmt: skip
    pair = find_pair(warehouse, one.record_id, other.record_id)
    say(console, safe(why_apart(warehouse, one, other, pair)))
    if pair and pair.evidence:
        for line in for_and_against(pair.evidence):
            say(console, line)
        show_pair(console, pair, one, other)
    between = pairs_between(warehouse, one.customer_id, other.customer_id)
    nearest = max(between, key=lambda link: link[2], default=None)
    if nearest and {one.record_id, other.record_id} != set(nearest[:2]):
        say(console, "")
        show_link(warehouse, console, nearest[0], nearest[1], "the likest records of the two customers: ")


def say(console: Console, line: str) -> None:
    """One line, not broken."""
    console.print(line, soft_wrap=True)
