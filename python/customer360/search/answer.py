"""The customers that a question may mean, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from customer360.search.lookups import Lookup, lookups
from customer360.search.question import Question
from customer360.search.weigh import COMMON_WORD, code_rows, query, word_rows
from customer360.search.words import Meant, meant


@dataclass(frozen=True)
class Match:
    """What one token of the question met: a value of the customer, and how (`exact`, `nickname`, `part` or `typo`)."""

    text: str
    kind: str
    value: str
    how: str


@dataclass(frozen=True)
class Candidate:
    """A customer that the question may mean.

    `score` is in bits: how rare what it meets is, less where it is not met exactly.
    """

    customer_id: str
    score: float
    is_exact: bool
    name: str | None
    birth_date: str | None
    email: str | None
    phone: str | None
    address: str | None
    matches: Sequence[Match]


@dataclass(frozen=True)
class Answer:
    """`outcome` is `one` (a single customer meets every part exactly), `ambiguous` (several do), `near` or `none`.

    `exact_customers` counts those that meet every part exactly, `found_customers` all that meet any.
    """

    outcome: str
    exact_customers: int
    found_customers: int
    candidates: Sequence[Candidate]


def answer(connection: duckdb.DuckDBPyConnection, question: Question, limit: int) -> Answer:
    """The best `limit` customers for a question, and how sure they are."""
    ((total,),) = connection.execute("select count(*) from marts.searched_customers").fetchall()
    values: dict[str, Any] = {"phrase": question.phrase, "limit": limit, "total": total}
    words = meant(connection, question)
    idle = idle_places(words, total)
    words = [one for one in words if one.place not in idle]
    values["tokens"] = len(question.tokens) - len(idle)
    ranges = [lookup for reading in question.readings for lookup in lookups(reading)]
    surely = [lookup for lookup in ranges if lookup.rule != "typo"]
    # who mistypes a code seldom types another's: mistakes are looked for where nobody has it as it is
    rows = asked_of(connection, surely, words, total, values)
    if len(surely) < len(ranges) and not (rows and rows[0][0]):
        rows = asked_of(connection, ranges, words, total, values)
    if not rows:
        return Answer("none", 0, 0, [])
    exact, found = int(rows[0][0]), int(rows[0][1])
    outcome = "near" if exact == 0 else "one" if exact == 1 else "ambiguous"
    return Answer(outcome, exact, found, [candidate(question, row[2:]) for row in rows])


def idle_places(words: Sequence[Meant], total: int) -> set[int]:
    """Words that a third of many customers have, as `calle`: they tell nobody apart, where there are others."""
    idle = {one.place for one in words if one.how == "same" and one.customers > max(total / 3, COMMON_WORD)}
    return idle if idle < {one.place for one in words} else set()


def asked_of(
    connection: duckdb.DuckDBPyConnection,
    ranges: Sequence[Lookup],
    words: Sequence[Meant],
    total: int,
    values: dict[str, Any],
) -> list[tuple[Any, ...]]:
    """The rows of the query over these ranges and words."""
    bound = dict(values)
    driving, deferred = word_rows(words, total, bound)
    rows: list[tuple[Any, ...]] = connection.execute(
        query(code_rows(ranges, bound), driving, deferred), bound
    ).fetchall()
    return rows


def candidate(question: Question, row: Sequence[Any]) -> Candidate:
    """A customer out of a row of the query."""
    customer_id, score, is_exact, name, birth_date, email, phone, address, found = row
    matches = [Match(question.tokens[one["token"]].text, one["kind"], one["value"], one["how"]) for one in found]
    return Candidate(customer_id, round(score, 2), is_exact, name, birth_date, email, phone, address, matches)
