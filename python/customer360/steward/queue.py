"""The review queue as it stands in the warehouse, and the decisions that an answer makes."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import duckdb

from customer360.pipeline.warehouse import rows
from customer360.steward.seeds import Decision
from customer360.steward.unmerge import cut, links_of
from customer360.why.path import spanning_tree, strongest_path

QUEUE = """
    select
        review_id, item_kind, question, explanation, record_id_1, record_id_2, customer_id_1, customer_id_2,
        records_at_stake, value_at_stake, assignee, asked_since, days_to_decide, state
    from marts.review_queue
    order by review_rank
"""
STATES = """
    select customer_ids.record_id, record_states.record_state
    from identity.customer_ids
    inner join marts.record_states
        on customer_ids.record_id = record_states.record_id
    where customer_ids.customer_id in ($one, $other)
"""
MEMBERS = "select record_id from identity.customer_ids where customer_id = $customer order by record_id"


@dataclass(frozen=True)
class Item:
    """One item of the queue. Records and customers are None where it is an alarm."""

    review_id: str
    kind: str
    question: str
    explanation: str
    record_1: str | None
    record_2: str | None
    customer_1: str | None
    customer_2: str | None
    records: int | None
    value: Decimal | None
    assignee: str
    asked_since: date | None
    days_to_decide: int
    state: str

    @property
    def is_of_two_records(self) -> bool:
        """True where an answer can be written to the seeds."""
        return self.kind in ("same_customer", "two_customers", "conflict")

    @property
    def due(self) -> date | None:
        """The last day on which a decision is in time; None where nobody knows since when the question stands."""
        return self.asked_since + timedelta(days=self.days_to_decide) if self.asked_since else None

    @property
    def is_overdue(self) -> bool:
        """True from the day after."""
        return self.due is not None and self.due < date.today()


def read_queue(warehouse: duckdb.DuckDBPyConnection) -> list[Item]:
    """The queue, the weightiest first."""
    return [Item(*row) for row in rows(warehouse, QUEUE)]


def members(warehouse: duckdb.DuckDBPyConnection, customer: str) -> list[str]:
    """The records of a customer."""
    return [str(record) for (record,) in rows(warehouse, MEMBERS, customer=customer)]


def parts(warehouse: duckdb.DuckDBPyConnection, item: Item) -> tuple[list[str], list[str]]:
    """The records that a "two" would keep apart: of two customers, or the two halves of one.

    One customer is parted at the weakest link of the strongest way from one record to the other.
    """
    one, other = str(item.record_1), str(item.record_2)
    if item.customer_1 != item.customer_2:
        return members(warehouse, str(item.customer_1)), members(warehouse, str(item.customer_2))
    links = links_of(warehouse, str(item.customer_1))
    path = strongest_path(links, one, other)
    weakest = min(path, key=lambda link: link[2])[:2] if path else ()
    tree = [link[:2] for link in spanning_tree(links) if set(link[:2]) != set(weakest)]
    side = {one}
    while grown := {record for link in tree if side & set(link) for record in link} - side:
        side |= grown
    everybody = members(warehouse, str(item.customer_1))
    return sorted(side), [record for record in everybody if record not in side]


def decided(
    warehouse: duckdb.DuckDBPyConnection, item: Item, *, one_customer: bool, steward: str, reason: str
) -> list[Decision]:
    """The rows of the seeds that an answer makes."""
    found = rows(warehouse, STATES, one=str(item.customer_1), other=str(item.customer_2))
    states = {str(record): str(state) for record, state in found}
    if not one_customer:
        return cut(*parts(warehouse, item), states, steward, reason)
    one, other = str(item.record_1), str(item.record_2)
    return [Decision("always_link", one, other, steward, reason, seen=f"{states[one]} {states[other]}")]
