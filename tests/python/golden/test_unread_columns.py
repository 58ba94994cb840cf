"""Columns of raw tables that nothing reads, told from the tables themselves."""

from types import SimpleNamespace

import duckdb
import pytest
from golden_room import PROJECT

TABLES = {
    ("crm", "contact"): ('id, "Name", tier__c, "netsuite_id_c", fax, _loaded_at', ["id", "NAME"], {}),
    ("desk", "ticket"): ('id, custom_level, "it\'s"', ["id"], {}),
    ("desk", "user"): ("id, _loaded_at", ["id"], {}),
    ("lists", "rows"): ("id, other", ["id"], {"plugin": "lists"}),
}


@pytest.fixture
def told(golden):
    """Gives what the macro's query finds under a dbt command; the project's own globals are put back after."""
    house = duckdb.connect()
    sources = {}
    for (source, table), (columns, declared, meta) in TABLES.items():
        house.execute(f"create schema if not exists raw_{source}")
        made = ", ".join(f"1 as {name}" for name in columns.split(", "))
        house.execute(f"create table raw_{source}.{table} as select {made}")
        sources[f"source.{source}.{table}"] = SimpleNamespace(
            unique_id=f"source.{source}.{table}", source_name=source, name=table, database=None, schema=f"raw_{source}",
            identifier=table, meta={}, source_meta=meta,
            columns={name: SimpleNamespace(name=name) for name in declared},
        )  # fmt: skip

    def create(database, schema, identifier):
        return f"{schema}.{identifier}"

    def run_query(query):
        return SimpleNamespace(column_names=[column[0] for column in house.execute(query).description])

    def read(command):
        names = {
            "execute": True, "flags": SimpleNamespace(WHICH=command), "graph": SimpleNamespace(sources=sources),
            "api": SimpleNamespace(Relation=SimpleNamespace(create=create)), "run_query": run_query,
        }  # fmt: skip
        before = dict(golden.environment.globals)
        golden.environment.globals.update(names)
        try:
            text = (PROJECT / "macros/project/raw_columns_not_declared.sql").read_text()
            query = golden.environment.from_string(f"{text}{{{{ raw_columns_not_declared() }}}}").render()
        finally:
            golden.environment.globals.clear()
            golden.environment.globals.update(before)
        return house.execute(query).fetchall()

    yield read
    house.close()


@pytest.mark.parametrize("command", ["build", "run"])
def test_what_is_not_declared_is_told(told, command):
    assert told(command) == [
        ("crm", "contact", "fax", False),
        ("crm", "contact", "netsuite_id_c", True),
        ("crm", "contact", "tier__c", True),
        ("desk", "ticket", "custom_level", True),
        ("desk", "ticket", "it?s", False),
    ]


def test_where_no_raw_table_is_open_nothing_is_told(told):
    assert told("compile") == []
