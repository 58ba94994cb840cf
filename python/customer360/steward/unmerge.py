"""`c360 unmerge CUSTOMER --keep RECORD ... --why TEXT`."""

import hashlib
from collections.abc import Sequence
from datetime import date
from itertools import pairwise, zip_longest

import duckdb
from rich.console import Console

from customer360.errors import UserError
from customer360.pipeline.console import counted
from customer360.pipeline.paths import Paths, nearby
from customer360.pipeline.warehouse import opened, rows
from customer360.steward.seeds import Decision, read_decisions, reason_given, who, write_decisions
from customer360.why.evidence import pairs_between
from customer360.why.path import Link, spanning_tree

RECORDS = """
    select customer_ids.record_id, record_states.record_state
    from identity.customer_ids
    inner join marts.record_states
        on customer_ids.record_id = record_states.record_id
    where customer_ids.customer_id = $customer
    order by customer_ids.record_id
"""
ANSWERS_FOR = """
    select current_customer_id
    from identity.customer_id_redirects
    where customer_id = $customer and current_customer_id is not null
"""


def unmerge(paths: Paths, console: Console, customer: str, keep: Sequence[str], why: str, by: str | None) -> None:
    """Cut the records to keep from all others of their customer, for good, by rows of the stewards' seeds.

    Raises UserError for what its user can mend.
    """
    reason, steward = reason_given(why), who(by)
    with opened(paths) as warehouse:
        states = {str(record): str(state) for record, state in rows(warehouse, RECORDS, customer=customer)}
        for (current,) in [] if states else rows(warehouse, ANSWERS_FOR, customer=customer):
            raise UserError(f"{customer} is {current} now: name that, and records of it")
        kept, others = sides(states, customer, keep)
        links = links_of(warehouse, customer)
    told = read_decisions(paths, "never_link")
    if {(row["id_1"], row["id_2"]) for row in told} & set(cut_pairs(kept, others)):
        raise UserError(f"{customer} is cut there already, in seed never_link: `make build` applies it")
    decisions = cut(kept, others, states, steward, reason) + hold_together(kept, links, states, steward, reason)
    files = write_decisions(paths, decisions)
    overruled = [
        row for row in read_decisions(paths, "always_link") if len({row["id_1"], row["id_2"]} & set(kept)) == 1
        and {row["id_1"], row["id_2"]} <= set(states)
    ]  # fmt: skip
    console.print(
        f"[green]✓[/green] {counted(len(kept), 'record')} cut from {counted(len(others), 'other')}: "
        f"{counted(len(decisions), 'row')} in {', '.join(str(nearby(file)) for file in files)}",
        highlight=False, soft_wrap=True,
    )  # fmt: skip
    if overruled:
        console.print(f"{counted(len(overruled), 'always-link')} across the cut no longer hold", soft_wrap=True)
    console.print("`make build` makes two customers of them", soft_wrap=True)


def links_of(warehouse: duckdb.DuckDBPyConnection, customer: str) -> list[Link]:
    """The pairs inside a customer that speak for one, with their weight."""
    return [link for link in pairs_between(warehouse, customer, customer) if link[2] > 0]


def sides(states: dict[str, str], customer: str, keep: Sequence[str]) -> tuple[list[str], list[str]]:
    """The records to keep and the others. Raises UserError where that is no cut."""
    if not states:
        raise UserError(f"there is no customer {customer}: see identity.customer_ids")
    strangers = sorted(set(keep) - set(states))
    if strangers:
        raise UserError(f"{strangers[0]} is no record of {customer}, which has {', '.join(list(states)[:10])}")
    kept, others = sorted(set(keep)), sorted(set(states) - set(keep))
    if not kept or not others:
        raise UserError(f"{customer} has {counted(len(states), 'record')}: keep some of them, not all")
    return kept, others


def cut_pairs(kept: list[str], others: list[str]) -> list[tuple[str, str]]:
    """As few pairs as name every record of both sides: the rows of one decision keep whole sides apart."""
    longest = zip_longest(kept, others)
    return [(one or kept[-1], other or others[-1]) for one, other in longest]


def cut(kept: list[str], others: list[str], states: dict[str, str], steward: str, reason: str) -> list[Decision]:
    """The rows of the cut."""
    told = "|".join([*kept, "", *others, date.today().isoformat()])
    decision_id = f"cut-{hashlib.sha256(told.encode()).hexdigest()[:10]}"
    return [
        Decision("never_link", one, other, steward, reason, decision_id, f"{states[one]} {states[other]}")
        for one, other in cut_pairs(kept, others)
    ]


def hold_together(
    kept: list[str], links: list[Link], states: dict[str, str], steward: str, reason: str
) -> list[Decision]:
    """Links for kept records that only the others held together: who keeps them says that they are one customer."""
    inside = [link for link in links if link[0] in kept and link[1] in kept]
    missing = [(one, other, -1.0) for one, other in pairwise(kept)]
    return [
        Decision("always_link", one, other, steward, reason, seen=f"{states[one]} {states[other]}")
        for one, other, weight in spanning_tree([*inside, *missing])
        if weight < 0
    ]
