"""`c360 review`: the queue in the terminal, item by item, decisions written to the seeds."""

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.table import Table

from customer360.errors import UserError
from customer360.pipeline.console import counted
from customer360.pipeline.paths import Paths
from customer360.pipeline.warehouse import opened
from customer360.steward.queue import Item, decided, parts, read_queue
from customer360.steward.seeds import reason_given, told_pairs, who, write_decisions
from customer360.why.evidence import find_pair, find_record
from customer360.why.show import safe, show_pair

Ask = Callable[[str], str]
ANSWERS = {"y": "one customer", "n": "two", "s": "skip", "q": "quit"}
SHOWN = 40


def review(paths: Paths, console: Console, ask: Ask, *, by: str | None, assignee: str | None) -> int:
    """Walk through the queue; gives how many decisions were written.

    `ask` shows a prompt and gives the answer, and raises EOFError where nobody answers any more. A decision is refused,
    with the reason, when the records or customers have changed since they were shown, or somebody else has decided.
    Raises UserError for what its user can mend.
    """
    steward = who(by)
    items = waiting(paths, assignee)
    say(console, heading(items))
    written = 0
    for number, item in enumerate(items, 1):
        show(paths, console, item, f"{number} of {len(items)}")
        try:
            answer = choose(ask, item)
            if answer == "q":
                break
            if answer == "s":
                continue
            reason = reason_given(ask("why? "))
            written += decide(paths, item, one_customer=answer == "y", steward=steward, reason=reason)
            say(console, f"[green]✓[/green] {ANSWERS[answer]}: written")
        except EOFError:
            break
        except UserError as refused:
            say(console, f"[red]not written: {safe(str(refused))}[/red]")
    told = counted(written, "decision")
    say(console, f"{told} written; `make build` applies what is in the seeds" if written else "nothing was written")
    return written


def list_queue(paths: Paths, console: Console, *, assignee: str | None) -> None:
    """The first items of the queue as a table."""
    items = waiting(paths, assignee)
    say(console, heading(items))
    table = Table(box=None, padding=(0, 2))
    for column in ("item", "kind", "records", "value", "due", "assignee", "explanation"):
        table.add_column(column, overflow="fold", no_wrap=column not in ("assignee", "explanation"))
    for item in items[:SHOWN]:
        due = f"[red]{item.due}[/red]" if item.is_overdue else str(item.due or "–")
        value = "–" if item.value is None else f"{item.value:,.0f}"
        records = "–" if item.records is None else str(item.records)
        table.add_row(item.review_id, item.kind, records, value, due, safe(item.assignee), safe(item.explanation))
    console.print(table)


def waiting(paths: Paths, assignee: str | None) -> list[Item]:
    """The items on which the seeds have no word yet, of one assignee where one is told."""
    told = told_pairs(paths)
    with opened(paths) as warehouse:
        items = read_queue(warehouse)
    if assignee and assignee not in {item.assignee for item in items}:
        names = ", ".join(sorted({item.assignee for item in items})) or "nobody"
        raise UserError(f"nothing waits for {assignee}: the queue is of {names} (seed owners)")
    return [
        item for item in items
        if frozenset((item.record_1, item.record_2)) not in told and assignee in (None, item.assignee)
    ]  # fmt: skip


def heading(items: Sequence[Item]) -> str:
    """How much waits."""
    overdue = sum(item.is_overdue for item in items)
    return f"{counted(len(items), 'item')} in the queue" + (f", [red]{overdue:,} overdue[/red]" if overdue else "")


def show(paths: Paths, console: Console, item: Item, place: str) -> None:
    """One item with all that speaks for and against it."""
    value = "" if item.value is None else f", worth {item.value:,.0f} so far"
    records = "" if item.records is None else f", {counted(item.records, 'record')}{value} at stake"
    say(console, f"\n[bold]{place}[/bold] · {item.kind.replace('_', ' ')} · for {safe(item.assignee)}{records}")
    say(console, f"[bold]{safe(item.question)}[/bold]")
    say(console, safe(item.explanation))
    if not item.is_of_two_records:
        return
    with opened(paths) as warehouse:
        one, other = (find_record(warehouse, str(record)) for record in (item.record_1, item.record_2))
        pair = find_pair(warehouse, str(item.record_1), str(item.record_2))
        if one and other:
            if pair and pair.evidence:
                show_pair(console, pair, one, other)
            side_1, side_2 = parts(warehouse, item)
            say(console, f"two would be: {safe(listed(side_1))}  and  {safe(listed(side_2))}")


def listed(records: Sequence[str]) -> str:
    """A few records by name, the others by number."""
    more = f" and {len(records) - 4} more" if len(records) > 4 else ""
    return ", ".join(records[:4]) + more


def choose(ask: Ask, item: Item) -> str:
    """The answer to an item: a letter of ANSWERS."""
    offered = ANSWERS if item.is_of_two_records else {letter: ANSWERS[letter] for letter in "sq"}
    prompt = "  ".join(f"[{letter}] {meaning}" for letter, meaning in offered.items()) + "? "
    while True:
        answer = ask(prompt).strip().lower()[:1]
        if answer in offered and answer:
            return answer


def decide(paths: Paths, item: Item, *, one_customer: bool, steward: str, reason: str) -> int:
    """Write a decision, if all is still as it was shown. Raises UserError with the reason where it is not."""
    if frozenset((item.record_1, item.record_2)) in told_pairs(paths):
        raise UserError("somebody has decided on these two meanwhile, see seeds/steward")
    with opened(paths) as warehouse:
        now = {other.review_id: other.state for other in read_queue(warehouse)}.get(item.review_id)
        if now is None:
            raise UserError("a build has run meanwhile, and this is no question any more")
        if now != item.state:
            raise UserError("a build has run meanwhile, and the records or their customers have changed: look again")
        decisions = decided(warehouse, item, one_customer=one_customer, steward=steward, reason=reason)
    write_decisions(paths, decisions)
    return 1


def say(console: Console, line: str) -> None:
    """One line, not broken."""
    console.print(line, soft_wrap=True, highlight=False)
