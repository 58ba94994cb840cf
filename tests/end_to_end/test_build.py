"""From raw files to published marts, by the commands of the README."""

import re

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("house")
MARTS = {
    "bridge_customer_source_record",
    "customer_lifetime_value",
    "customer_redirects",
    "customer_rfm",
    "customer_segments",
    "dim_customer",
    "fct_order_lines",
    "fct_orders",
    "match_quality",
    "run_ledger",
}


def query(file, sql):
    with duckdb.connect(str(file), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_every_mart_is_published_in_the_file_and_as_parquet(house):
    tables = {
        name for (name,) in query(house.published / "customer360.duckdb", "select table_name from duckdb_tables()")
    }
    assert tables >= MARTS | {"publish_info"}
    assert {file.stem for file in (house.published / "parquet").glob("*.parquet")} == tables - {"publish_info"}


def test_published_rows_are_those_of_the_warehouse(house):
    for mart in MARTS:
        counted = f"select count(*) from marts.{mart}"
        assert query(house.published / "customer360.duckdb", counted) == query(house.warehouse, counted), mart


def test_the_summary_says_what_matters(house):
    ((records, customers),) = query(
        house.warehouse, "select count(*), count(distinct customer_id) from marts.bridge_customer_source_record"
    )
    told = house.told
    assert f"{records:,} records are {customers:,} customers: {records - customers:,} duplicates resolved" in told
    for words in ("raw rows", "kept", "quarantined", "pair precision", "pair recall", "customers by segment"):
        assert words in told
    assert re.search(r"values in conflict: [1-9][\d,]*, of which [1-9][\d,]* are settled by a rule", told)
    assert re.search(r"web events: [1-9][\d,]*, of which [1-9][\d,]* are a customer's; [1-9][\d,]* more came in", told)
    assert re.search(r"over-merge traps sprung +\d+ of \d+", told)
    assert str(house.published / "customer360.duckdb") in told
    assert str(house.reports / "index.html") in told
    assert "unexplained" not in told


def test_nothing_is_lost(house):
    ((raw, kept, unexplained),) = query(
        house.warehouse, "select sum(raw_rows), sum(kept), sum(abs(unexplained)) from marts.run_ledger"
    )
    assert raw > kept > 0
    assert unexplained == 0


def test_a_field_that_somebody_added_is_told(house):
    query_text = "select column_name from marts.unread_columns where source_table = 'contact' and is_custom_field"
    assert ("gclid_c",) in query(house.warehouse, query_text)


def test_building_again_changes_no_published_byte(house):
    before = house.published_files()
    told = house.c360("build").stdout
    assert "nothing new to publish" in told
    assert house.published_files() == before


def test_a_broken_expectation_stops_the_publish(house):
    before = house.published_files()
    with duckdb.connect(str(house.warehouse)) as connection:
        connection.execute("create table marts.sound as select * from marts.dim_customer")
        connection.execute("delete from marts.dim_customer where rowid = 0")
    try:
        done = house.c360("publish", check=False)
        told = house.c360("summary").stdout
    finally:
        with duckdb.connect(str(house.warehouse)) as connection:
            connection.execute(
                "insert into marts.dim_customer select * from marts.sound except select * from marts.dim_customer"
            )
            connection.execute("drop table marts.sound")
    assert done.returncode == 1
    assert "nothing is published" in done.stderr
    assert "marts.dim_customer: every golden customer is in the dimension" in done.stdout
    assert house.published_files() == before
    assert "what is published is not this build" in told
    assert "what is published is not this build" not in house.c360("summary").stdout


def test_a_failing_dbt_test_stops_the_publish(house, tmp_path):
    """A raw table that loses a column stops the build in one line, and nothing is published."""
    before = house.published_files()
    table = house.raw / "zendesk" / "user.parquet"
    sound = table.read_bytes()
    duckdb.execute(f"copy (select * exclude (email) from '{table}') to '{tmp_path / 'user.parquet'}'")
    table.write_bytes((tmp_path / "user.parquet").read_bytes())
    try:
        done = house.c360("build", check=False)
    finally:
        table.write_bytes(sound)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "email" in done.stderr
    assert "zendesk" in done.stderr
    assert house.published_files() == before
