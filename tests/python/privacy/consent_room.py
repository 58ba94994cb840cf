"""Consents from statements made by hand, as the models read them."""

import csv
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import duckdb
from golden_room import PROJECT, make

HERE = Path(__file__).parent
LAW = PROJECT / "tests/marts/no_consent_outlives_its_withdrawal.sql"
# (folder, models) in the order in which they read each other
MODELS = (
    ("identity/5_golden_customers", ("member_consents",)),
    ("marts/privacy", ("fct_consents", "customer_words", "withdrawn_contacts", "consent_claims", "customer_consents")),
)
TABLES = """
    create schema room;
    create table room.consent_statements (
        consent_id varchar, record_id varchar, contact_kind varchar, contact_point varchar, consent_state varchar,
        stated_at timestamp, source_system varchar default 'crm', consent_channel varchar default 'email',
        consent_purpose varchar default 'marketing', stated_word varchar default 'word',
        source_column varchar default 'table.column', consent_basis varchar
    );
    create table room.customer_members (record_id varchar, customer_id varchar);
    create table room.customer_identifiers (customer_id varchar, identifier_kind varchar, identifier_value varchar);
"""


class Statement(NamedTuple):
    """What a record says about an address; without a customer the record is gone."""

    consent_id: str
    record: str
    customer: str | None
    contact: str
    state: str
    said_at: datetime | None


def rows_of(name):
    """The rows of a table beside this file."""
    with (HERE / name).open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def consents(macros, statements, held=()):
    """The state, reason and deciding record of each customer's mailings, by customer; `held`: (customer, address)."""
    with built(macros, statements, held) as house:
        rows = house.execute(
            "select customer_id, consent_state, consent_reason, record_id from room.customer_consents"
        ).fetchall()
        assert house.execute(law(macros)).fetchall() == []
    return {customer: tuple(told) for customer, *told in rows}


def built(macros, statements, held=()):
    """A house with the models of consents over statements."""
    house = duckdb.connect()
    house.execute(TABLES)
    told = [
        (
            one.consent_id,
            one.record,
            "record" if one.contact == one.record else "email",
            one.contact,
            one.state,
            one.said_at,
        )
        for one in statements
    ]
    fill(
        house, "consent_statements (consent_id, record_id, contact_kind, contact_point, consent_state, stated_at)", told
    )
    fill(house, "customer_members", {(one.record, one.customer) for one in statements if one.customer})
    fill(house, "customer_identifiers", [(customer, "email", address) for customer, address in held])
    make_consents(house, macros)
    return house


def make_consents(house, macros):
    """Build the models over what the house holds."""
    for folder, models in MODELS:
        make(house, macros, folder, *models)


def fill(house, table, rows):
    """Insert rows by one statement: one a row takes longer than the models do."""
    if rows := list(rows):
        columns = [list(column) for column in zip(*rows, strict=True)]
        lists = ", ".join(
            f"unnest(${number + 1}{'::timestamp[]' if number == 5 else '::varchar[]'})"
            for number in range(len(columns))
        )
        house.execute(f"insert into room.{table} select {lists}", columns)


def law(macros):
    """The law of the build, as SQL."""
    return macros.environment.from_string(LAW.read_text()).render()
