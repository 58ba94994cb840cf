"""Every query of docs/rooms.md, asked in a built house."""

import re
from pathlib import Path

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("house")
PAGE = (Path(__file__).resolve().parents[2] / "docs" / "rooms.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)
# asks for records and customers of the big demo by their id, which the small one does not have
NAMED = re.compile(r"'(shopify|loyalty_pos|c)[:-]")
# few links are dropped, in a small demo perhaps none; stories have some
RARE = re.compile(r"identity\.dropped_links")


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: " ".join(query.split())[:50])
def test_the_query_runs(house, query):
    with duckdb.connect(str(house.warehouse), read_only=True) as warehouse:
        rows = warehouse.execute(query).fetchall()
    assert rows or NAMED.search(query) or RARE.search(query)


def told_tables(schema):
    """The names in the first column of the page's tables of one schema."""
    tables = re.findall(rf"^\| table of `{schema}`.*\n\|.*\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    cells = [line.split("|")[1] for table in tables for line in table.splitlines()]
    return {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}


@pytest.mark.parametrize("schema", ["identity", "marts"])
def test_the_tables_of_the_page_are_there(house, schema):
    there = "select table_name from information_schema.tables where table_schema = $schema"
    with duckdb.connect(str(house.warehouse), read_only=True) as warehouse:
        names = {name for (name,) in warehouse.execute(there, {"schema": schema}).fetchall()}
    assert told_tables(schema)
    assert told_tables(schema) - names == set()
