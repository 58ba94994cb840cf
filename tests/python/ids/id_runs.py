"""Runs the models that give customer ids over clusters made up by a test: in memory, without dbt, in milliseconds."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
from jinja2 import Environment

ROOM = Path(__file__).parents[3] / "models" / "identity" / "4_clusters"
BEFORE = ("known_records", "known_ids", "id_claims", "new_ids", "cluster_ids", "customer_ids", "record_moves")
STATE = """
    create table state (
        run_number bigint, changed_at timestamp, record_id text, customer_id text, previous_customer_id text,
        is_present boolean, record_created_at timestamp, change text, decisive_record_id_1 text,
        decisive_record_id_2 text, decisive_weight double, decided_by text, reason text
    )
"""
Partition = Mapping[str, str]


def rendered(name):
    """The SQL of a model, its refs as plain table names."""
    environment = Environment()
    environment.globals.update(
        ref=lambda table: table,
        config=lambda **_: "",
        remembered_ids=lambda: "select * from state",
        run_time=lambda: "cast('2024-01-01' as timestamp)",
    )
    return environment.from_string((ROOM / f"{name}.sql").read_text(encoding="utf-8")).render()


AFTER = ("decisive_pairs", "customer_id_history", "customer_id_changes", "customer_id_redirects")
QUERIES = {name: rendered(name) for name in (*BEFORE, *AFTER)}


def id_of(record):
    """The id of a customer that this record named first."""
    return duckdb.execute("select concat('c-', left(md5(?), 20))", [record]).fetchall()[0][0]


class House:
    """One state and what runs over it gave."""

    def __init__(self):
        # tables of a few rows: threads only cost
        self.connection = duckdb.connect(config={"threads": 1})
        self.connection.execute(STATE)
        self.connection.execute("create view customer_id_history as select * from state")
        self.connection.execute("create table customer_ids (record_id text, customer_id text)")
        self.connection.execute(f"create view customer_id_changes as {QUERIES['customer_id_changes']}")
        self.connection.execute(f"create view customer_id_redirects as {QUERIES['customer_id_redirects']}")

    def run(self, clusters: Partition, created: Mapping[str, int] | None = None, pairs: Sequence[tuple] = ()):
        """Give ids to clusters (cluster of each record); `created` is the year each record was made, 2000 if not told.

        `pairs`: record_id_1, record_id_2, linkage_weight. Returns the customer id of each record.
        """
        cluster_of = {
            record: min(other for other in clusters if clusters[other] == clusters[record]) for record in clusters
        }
        years = {record: (created or {}).get(record, 2000) for record in clusters}
        self.fill("clusters", "record_id text, cluster_id text", list(cluster_of.items()))
        rows = [(record, None if year is None else f"{year}-01-01") for record, year in years.items()]
        self.fill("customer_records", "record_id text, created_at timestamp", rows)
        columns = "record_id_1 text, record_id_2 text, linkage_weight double, decided_by text, reason text"
        self.fill("pair_decisions", columns, [(*pair, "score", None) for pair in pairs])
        for name in (*BEFORE, "decisive_pairs"):
            self.connection.execute(f"create or replace table {name} as {QUERIES[name]}")
        self.connection.execute(f"insert into state by name {QUERIES['customer_id_history']}")
        return dict(self.rows("select record_id, customer_id from customer_ids"))

    def fill(self, table, columns, rows):
        """Make a table of these rows."""
        self.connection.execute(f"create or replace table {table} ({columns})")
        if rows:
            marks = ", ".join(["(" + ", ".join("?" for _ in rows[0]) + ")"] * len(rows))
            self.connection.execute(f"insert into {table} values {marks}", [value for row in rows for value in row])

    def rows(self, query):
        """The rows of a query."""
        return self.connection.execute(query).fetchall()

    def redirects(self):
        """Who answers for each id that ever was; None where nobody does."""
        return dict(self.rows("select customer_id, current_customer_id from customer_id_redirects"))

    def changes(self):
        """Run, change, customer id and other id of all changes."""
        return set(self.rows("select run_number, change, customer_id, other_customer_id from customer_id_changes"))

    def changes_of(self, run_number):
        """Change, customer id and other id, of one run."""
        return {row[1:] for row in self.changes() if row[0] == run_number}

    def history(self):
        """All rows of the state."""
        return self.rows("select * from state order by all")
