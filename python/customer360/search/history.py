"""What became of a customer: which records came and went, and what each version of its row changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import duckdb

from customer360.errors import UserError

# what people know of a customer; what is worked out from it changes with it
TOLD_COLUMNS = (
    "full_name",
    "company",
    "birth_date",
    "national_id",
    "email",
    "phone",
    "street",
    "house_number",
    "postal_code",
    "city",
    "language",
    "household_id",
    "quality_badge",
)
MOVES = """
    select record_id, changed_at, change, is_present and customer_id = $customer
    from state.customer_id_history
    where customer_id = $customer or previous_customer_id = $customer
    order by run_number, record_id
"""
VERSIONS = """
    select valid_from, valid_to, record_count, {columns}
    from marts.dim_customer_history
    where customer_id = $customer
    order by version_number
"""


@dataclass(frozen=True)
class Stay:
    """How long a record was one of the customer's; `until` is None while it is."""

    record_id: str
    since: datetime
    change: str
    until: datetime | None


@dataclass(frozen=True)
class Version:
    """A version of the customer's row: when it began, and what it changed, as (column, before, now)."""

    since: datetime
    until: datetime | None
    record_count: int
    changes: Sequence[tuple[str, str, str]]


@dataclass(frozen=True)
class History:
    """The records and versions of a customer, in the order in which they came."""

    customer_id: str
    stays: Sequence[Stay]
    versions: Sequence[Version]


def history(warehouse: duckdb.DuckDBPyConnection, customer_id: str) -> History:
    """The history of a customer, from the warehouse. Raises UserError where it keeps none of it."""
    asked = {"customer": customer_id}
    moves = warehouse.execute(MOVES, asked).fetchall()
    result = warehouse.execute(VERSIONS.format(columns=", ".join(TOLD_COLUMNS)), asked)
    names = [column[0] for column in result.description or []]
    rows = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    if not rows:
        raise UserError(f"the warehouse knows no version of {customer_id}: run `make build`")
    return History(customer_id, stays_of(moves), versions_of(rows))


def stays_of(moves: Sequence[tuple[str, datetime, str, bool]]) -> list[Stay]:
    """From when to when each record was with the customer: one stay for each time it came."""
    stays: list[Stay] = []
    with_us: dict[str, int] = {}
    for record_id, at, change, is_here in moves:
        if is_here and record_id not in with_us:
            with_us[record_id] = len(stays)
            stays.append(Stay(record_id, at, change, None))
        elif not is_here and record_id in with_us:
            ended = with_us.pop(record_id)
            stays[ended] = Stay(record_id, stays[ended].since, stays[ended].change, at)
    return stays


def versions_of(rows: Sequence[Mapping[str, Any]]) -> list[Version]:
    """What each row changed of the one before; the first changes everything that it has."""
    versions = []
    before: Mapping[str, Any] = {}
    for row in rows:
        changes = [
            (column, told(before.get(column)), told(row[column]))
            for column in TOLD_COLUMNS
            if row[column] != before.get(column)
        ]
        versions.append(Version(row["valid_from"], row["valid_to"], row["record_count"], changes))
        before = row
    return versions


def told(value: Any) -> str:
    """A value as it is read; nothing is a dash."""
    return "–" if value is None else str(value)
