"""The whole profile of a customer, as the published marts have it."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import duckdb

from customer360.errors import UserError
from customer360.literals import quoted
from customer360.pipeline.paths import Paths
from customer360.pipeline.warehouse import opened
from customer360.search.ties import TIES
from customer360.why.command import shortened

Row = Mapping[str, Any]
LONGEST_ID = 200


class Section(NamedTuple):
    """A part of a profile: the mart that has it, the order of its rows, and how many are told, where not all are."""

    name: str
    mart: str
    ordering: str
    most: int | None = None


# where a mart is not there, as no source gives it, its section is empty
SECTIONS = (
    Section("sources", "bridge_customer_source_record", "record_id"),
    Section("orders", "fct_orders", "ordered_at desc nulls last, order_id"),
    Section("order_lines", "fct_order_lines", "ordered_at desc nulls last, order_line_id"),
    Section("carts", "fct_carts", "started_at desc nulls last, cart_id"),
    Section("tickets", "fct_tickets", "started_at desc nulls last, interaction_id"),
    Section("calls", "fct_calls", "started_at desc nulls last, interaction_id"),
    Section("web_visits", "fct_web_visits", "started_at desc nulls last, visit_id", most=20),
    Section("devices", "customer_devices", "last_seen_at desc, device_id"),
    Section("consents", "customer_consents", "consent_channel, consent_purpose"),
    Section("consent_statements", "fct_consents", "counted_at desc nulls last, consent_id, contact_point"),
    Section("segments", "customer_segments", "all"),
    Section("rfm", "customer_rfm", "all"),
    Section("value", "customer_lifetime_value", "all"),
    Section("quality", "customer_quality", "all"),
    Section("versions", "dim_customer_history", "version_number desc"),
)
# where each value comes from is known to the warehouse only
EXPLANATIONS = """
    select
        attribute, value_rank, is_golden, attribute_value, record_id, source_system, observed_at, trust, failed_check,
        rule, reason
    from identity.customer_values
    where customer_id = $customer
    order by attribute, value_rank
"""
GOLDEN = "dim_customer"
# they name a customer, but tell nothing of one; or, as the events of visits, too much
NOT_OF_A_CUSTOMER = {GOLDEN, "searched_customers", "customer_redirects", "fct_web_events"}
MARTS = """
    select table_name, bool_or(column_name = 'customer_id')
    from duckdb_columns()
    where database_name = current_database() and schema_name = 'marts'
    group by table_name
    order by table_name
"""
REDIRECT = "select current_customer_id, id_status from marts.customer_redirects where customer_id = $asked"
OF_RECORD = "select customer_id from marts.bridge_customer_source_record where record_id = $asked"
EXISTS = "select customer_id from marts.dim_customer where customer_id = $asked"


@dataclass(frozen=True)
class Profile:
    """All that is published of a customer. `sections` has every section, those without rows too; `total` says how many
    rows those have of which only the last are told.

    `redirected_from` is the id that was asked for, where another answers for it now.
    """

    customer_id: str
    redirected_from: str | None
    golden: Row
    sections: Mapping[str, Sequence[Row]]
    more: Mapping[str, Sequence[Row]]
    explanations: Sequence[Row] = ()
    total: Mapping[str, int] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows each section has."""
        return {name: len(rows) for name, rows in {**self.sections, **self.more}.items()} | dict(self.total)

    def as_json(self) -> dict[str, Any]:
        """The profile as one document, with the number of rows of each section."""
        return {
            "customer_id": self.customer_id,
            "redirected_from": self.redirected_from,
            "golden": self.golden,
            **self.sections,
            "explanations": list(self.explanations),
            "more": self.more,
            "counts": self.counts,
        }


def profile(connection: duckdb.DuckDBPyConnection, asked: str) -> Profile:
    """The profile of a customer id, one that was redirected too, or of the customer of a record id.

    Raises UserError where nobody answers for it.
    """
    customer_id = find_customer(connection, asked)
    marts = dict(connection.execute(MARTS).fetchall())
    known = NOT_OF_A_CUSTOMER.union(*({section.mart} for section in SECTIONS), *(tie.marts for tie in TIES))
    sections: dict[str, list[Row]] = {}
    total = {}
    for section in SECTIONS:
        there = section.mart in marts
        sections[section.name] = rows_of(connection, section, customer_id) if there else []
        if there and section.most:
            total[section.name] = count_of(connection, section.mart, customer_id)
    for tie in TIES:
        sections[tie.name] = told(connection, tie.query, customer_id) if tie.marts <= marts.keys() else []
    more = {
        mart: rows_of(connection, Section(mart, mart, "all"), customer_id)
        for mart, names_customers in marts.items()
        if names_customers and mart not in known
    }
    (golden,) = rows_of(connection, Section("golden", GOLDEN, "all"), customer_id)
    redirected_from = asked if is_redirect(asked, customer_id) else None
    return Profile(customer_id, redirected_from, golden, sections, more, total=total)


def find_customer(connection: duckdb.DuckDBPyConnection, asked: str) -> str:
    """The customer that an id names today. Raises UserError where there is none."""
    shown = shortened(asked) or "(nothing)"
    if not asked or len(asked) > LONGEST_ID:
        raise UserError(f"{shown} is no customer id: `c360 find` looks for names, numbers and addresses")
    for query in (EXISTS, OF_RECORD):
        for (found,) in connection.execute(query, {"asked": asked}).fetchall():
            return str(found)
    for current, status in connection.execute(REDIRECT, {"asked": asked}).fetchall():
        if current:
            return str(current)
        raise UserError(
            f"{shown} is no customer any more ({str(status).replace('_', ' ')}), and no other answers for it"
        )
    raise UserError(f"there is no customer {shown}: `c360 find` looks for names, numbers and addresses")


def is_redirect(asked: str, customer_id: str) -> bool:
    """True where a customer id was asked for that another answers for; a record id has its source before it."""
    return asked != customer_id and ":" not in asked


def rows_of(connection: duckdb.DuckDBPyConnection, section: Section, customer_id: str) -> list[Row]:
    """The rows of a mart that are of this customer, the first of them where a section tells no more."""
    most = f" limit {section.most:d}" if section.most else ""
    rows = f"select * from marts.{quoted(section.mart)} where customer_id = $customer order by {section.ordering}{most}"
    return told(connection, rows, customer_id)


def count_of(connection: duckdb.DuckDBPyConnection, mart: str, customer_id: str) -> int:
    """How many rows of a mart are of this customer."""
    (row,) = told(
        connection, f"select count(*) as row_count from marts.{quoted(mart)} where customer_id = $customer", customer_id
    )
    return int(row["row_count"])


def explained(paths: Paths, found: Profile) -> Profile:
    """The profile with where each of its values comes from, if the warehouse is at hand and has the customer."""
    with suppress(UserError), opened(paths) as warehouse:
        return replace(found, explanations=told(warehouse, EXPLANATIONS, found.customer_id))
    return found


def told(connection: duckdb.DuckDBPyConnection, query: str, customer_id: str) -> list[Row]:
    """The rows of a query about a customer, by column."""
    result = connection.execute(query, {"customer": customer_id})
    names = [column[0] for column in result.description or []]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
