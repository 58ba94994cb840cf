"""Runs the models of the customers' history over rows made up by a test: in memory, without dbt, on either engine."""

import hashlib
import re
import sys
from collections.abc import Mapping
from pathlib import Path

import duckdb

sys.path.append(str(Path(__file__).parents[1] / "standardize"))
from render import PROJECT, Renderer

MARTS = PROJECT / "models" / "marts" / "customers"
LAW = PROJECT / "tests" / "marts" / "customer_history_has_no_overlap_and_no_gap.sql"
CAST = re.compile(r"cast\(.* as (\w+)\) as (\w+)")
COLUMNS = {name: kind for kind, name in CAST.findall((MARTS / "dim_customer.sql").read_text(encoding="utf-8"))}
NO_STATE = "select cast(null as bigint) as version_run, cast(null as timestamp) as changed_at, " + (
    "cast(null as string) as changed_id, cast(null as boolean) as is_customer, cast(null as string) as household_id, "
    "cast(null as string) as row_hash where 1 = 0"
)
Rows = Mapping[str, Mapping[str, object]]


class Duck:
    """A DuckDB of its own, asked as Spark is."""

    name = "duckdb"

    def __init__(self):
        self.connection = duckdb.connect(config={"threads": 1})

    def sql(self, query):
        """The rows of a query."""
        return self.connection.execute(query).fetchall()


class Spark:
    """A Spark session, asked as DuckDB is; what it made before is dropped."""

    name = "spark"

    def __init__(self, session):
        self.session = session
        for table in ("dim_customer", "customer_versions", "dim_customer_history"):
            session.sql(f"drop table if exists {table}")

    def sql(self, query):
        """The rows of a query."""
        return [tuple(row) for row in self.session.sql(query).collect()]


class History:
    """The state and what runs over it gave; `snapshots` has the rows of dim_customer after each numbered run."""

    def __init__(self, engine):
        self.engine = engine
        self.renderer = Renderer(engine.name)
        self.renderer.environment.globals["ref"] = lambda table: table
        self.snapshots = {}
        self.runs = 0

    def run(self, customers: Rows, at: str = "2024-01-01 00:00:00"):
        """One run over these customers, begun at that time; returns how many rows it added to the state."""
        rows = [
            ", ".join(literal({**values, "customer_id": name}.get(column), kind) for column, kind in COLUMNS.items())
            for name, values in sorted(customers.items())
        ]
        nothing = "select " + ", ".join(f"cast(null as {kind}) as {column}" for column, kind in COLUMNS.items())
        filled = " union all ".join([f"{nothing} where 1 = 0", *(f"select {row}" for row in rows)])
        self.replace("dim_customer", filled)
        known = "select * from customer_versions" if self.runs else NO_STATE
        query = self.rendered(MARTS / "customer_versions.sql", known, at)
        if self.runs:
            before = self.count()
            self.engine.sql(f"insert into customer_versions {query}")
        else:
            before = 0
            self.replace("customer_versions", query)
        self.runs += 1
        self.replace("dim_customer_history", self.rendered(MARTS / "dim_customer_history.sql", known, at))
        ((number,),) = self.engine.sql("select coalesce(max(version_run), 0) from customer_versions")
        self.snapshots[number] = self.digest("select {} from dim_customer")
        return self.count() - before

    def as_of_run(self, number):
        """Hash of the rows of dim_customer as the history tells them of a run."""
        return self.digest(
            f"select {{}} from dim_customer_history where first_run <= {number} "
            f"and coalesce(last_run, {number}) >= {number}"
        )

    def as_of(self, moment):
        """Hash of the rows of dim_customer as the history tells them of a moment."""
        at = f"cast('{moment}' as timestamp)"
        return self.digest(
            f"select {{}} from dim_customer_history where valid_from <= {at} and (valid_to > {at} or valid_to is null)"
        )

    def digest(self, query):
        """Hash of all columns of dim_customer in all rows of a query, in the order of customers."""
        texts = ", ".join(f"cast({column} as string) as {column}" for column in COLUMNS)
        rows = self.engine.sql(query.format(texts) + " order by customer_id")
        return hashlib.sha256(repr([tuple(row) for row in rows]).encode()).hexdigest()

    def broken(self):
        """What the law of the history finds."""
        return self.engine.sql(self.rendered(LAW, NO_STATE, "2024-01-01"))

    def versions(self):
        """Customer, name, first and last run of each version."""
        told = "customer_id, full_name, first_run, last_run, cast(valid_from as string), cast(valid_to as string)"
        return self.engine.sql(f"select {told} from dim_customer_history order by 1, 3")

    def count(self):
        """Rows of the state."""
        return self.engine.sql("select count(*) from customer_versions")[0][0]

    def replace(self, table, query):
        """Make a table anew."""
        self.engine.sql(f"drop table if exists {table}")
        self.engine.sql(f"create table {table} as {query}")

    def rendered(self, file, known, at):
        """SQL of a file; `known` is what the state knows as the run begins."""
        self.renderer.environment.globals["remembered_versions"] = lambda: known
        self.renderer.environment.globals["run_time"] = lambda: f"cast('{at}' as timestamp)"
        return self.renderer.environment.from_string(file.read_text(encoding="utf-8")).render()


def literal(value, kind):
    """A value as SQL of that type."""
    quoted = "null" if value is None else "'" + str(value).replace("'", "''") + "'"
    return f"cast({quoted} as {kind})"
