"""Runs the models of households over people made up by a test: in memory, without dbt, but for the clustering.

What `average_linkage` makes of the pairs is stood in for by joining all who are linked; the materialization has tests
of its own (tests/python/matching/test_linkage.py).
"""

import sys
from collections.abc import Mapping
from pathlib import Path

import duckdb

sys.path.append(str(Path(__file__).parents[1] / "standardize"))
from render import PROJECT, Renderer

MARTS = PROJECT / "models" / "marts" / "customers"
LIMITS = PROJECT / "seeds" / "customers" / "household_limits.csv"
BEFORE = ("household_places", "crowded_places", "household_people", "household_surnames", "household_meetings")
PAIRS = ("household_pairs", "household_numbers")
AFTER = ("household_claims", "household_members", "household_ties", "dim_household")
COLUMNS = {
    **dict.fromkeys(["customer_id", "party_type", "full_name", "first_name", "last_name"], "text"),
    "birth_date": "date",
    **dict.fromkeys(["email", "phone", "street", "house_number", "postal_code", "city", "region"], "text"),
    **dict.fromkeys(["country_code", "company"], "text"),
    **dict.fromkeys(["first_seen_at", "last_seen_at"], "timestamp"),
}
LINKED = """
    create or replace table household_clusters as
    with recursive reached as (
        select member_number as record_number, member_number as other from household_numbers
        union
        select reached.record_number, case when numbers_1.member_number = reached.other
            then numbers_2.member_number else numbers_1.member_number end
        from reached
        inner join household_pairs on true
        inner join household_numbers as numbers_1 on member_1 = numbers_1.customer_id
        inner join household_numbers as numbers_2 on member_2 = numbers_2.customer_id
        where reached.other in (numbers_1.member_number, numbers_2.member_number)
    )
    select record_number, min(other) as cluster_number from reached group by record_number
"""
Person = Mapping[str, object]


class Street:
    """One state and what runs over it gave."""

    def __init__(self):
        self.connection = duckdb.connect(config={"threads": 1})
        self.connection.execute(f"create table household_limits as from read_csv('{LIMITS}')")
        self.connection.execute(
            "create table state (version_run bigint, changed_at timestamp, changed_id text, is_customer boolean, "
            "household_id text, row_hash text)"
        )
        self.runs = 0

    def run(self, people: Mapping[str, Person]):
        """Find the households of these customers; returns the household of each who has one."""
        self.runs += 1
        columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
        self.connection.execute(f"create or replace table golden_customers ({columns})")
        marks = ", ".join("?" for _ in COLUMNS)
        for name, person in people.items():
            values = {"party_type": "person", "first_seen_at": "2020-01-01", **person, "customer_id": name}
            row = [values.get(column) for column in COLUMNS]
            self.connection.execute(f"insert into golden_customers values ({marks})", row)
        self.connection.execute("""
            create or replace table customer_values as
            select customer_id, 'email' as attribute, email as attribute_value from golden_customers
            where email is not null
            union all
            select customer_id, 'phone', phone from golden_customers where phone is not null
        """)
        self.build(*BEFORE, *PAIRS)
        self.connection.execute(LINKED)
        self.build(*AFTER)
        found = dict(self.rows("select customer_id, household_id from household_members"))
        for name in people:
            told = [self.runs, name, found.get(name)]
            self.connection.execute("insert into state values (?, now(), ?, true, ?, null)", told)
        return found

    def build(self, *models):
        """Make the tables of these models, in order."""
        renderer = Renderer("duckdb")
        renderer.environment.globals["ref"] = lambda table: table
        renderer.environment.globals["remembered_versions"] = lambda: "select * from state"
        for model in models:
            query = renderer.environment.from_string((MARTS / f"{model}.sql").read_text(encoding="utf-8")).render()
            self.connection.execute(f"create or replace table {model} as {query}")

    def rows(self, query):
        """The rows of a query."""
        return self.connection.execute(query).fetchall()


def together(found):
    """The households as sets of names, in order."""
    return sorted(sorted(name for name in found if found[name] == household) for household in set(found.values()))
