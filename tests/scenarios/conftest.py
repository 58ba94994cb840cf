"""All stories in one house, side by side with a small town: one run a batch."""

import hashlib
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from story import (
    BATCHES,
    HERE,
    LIST_COLUMNS,
    STORIES,
    WEB_COLUMNS,
    WEB_TABLES,
    delivered,
    steward_said,
    visited,
    write_csv,
)

ROOT = HERE.parents[1]
sys.path += [str(ROOT / "tests" / "python" / folder) for folder in ("engine", "staging")]

WANTED = (
    "+golden_customers", "+customer_id_changes", "+customer_id_redirects", "+steward_decisions", "+fct_web_events",
    "late_web_events", "+customer_consents",
)  # fmt: skip
STEWARD = {"always": "always_link", "never": "never_link"}
# the tables that stories look at, each with the columns that name customers and records
TABLES = {
    "customers": "select record_id, customer_id from identity.customer_ids",
    "changes": "select * from identity.customer_id_changes",
    "redirects": "select * from identity.customer_id_redirects",
    "golden": "select * from identity.golden_customers",
    "dropped": "select * from identity.dropped_links",
    "consents": "select * from marts.customer_consents",
    "decisions": "select * from marts.steward_decisions",
    "events": "select * from marts.fct_web_events",
    "late": "select * from marts.late_web_events",
}


class Told:
    """What the tables held after each batch, with customers and records by the names that stories give them."""

    def __init__(self):
        self.tables = {}
        self.names = {}

    def remember(self, batch, run):
        """Read all tables once a batch is built."""
        for (record,) in run.rows("select distinct record_id from state.customer_id_history"):
            for suffix in ("", *(f"#{number}" for number in BATCHES)):
                self.names[customer_named_by(record + suffix)] = record + suffix
            self.names[record] = record
        events = "select event_id, source_event_id from marts.{}"
        for table in ("fct_web_events", "late_web_events"):
            # stories call their messages as they call their records
            self.names |= dict(run.rows(events.format(table)))
        for table, query in TABLES.items():
            described = run.rows(f"describe {query}")
            self.tables[batch, table] = [column[0] for column in described], run.rows(query)

    def rows(self, story, batch, table, columns):
        """The rows of one story after a batch; only changes of that very batch."""
        names, rows = self.tables[batch, table]
        found = set()
        for row in rows:
            told = {name: self.plain(story, value) for name, value in zip(names, row, strict=True)}
            told |= {"record": told.get("record_id"), "customer": told.get("customer_id")}
            told |= {"other_customer": told.get("other_customer_id"), "now": told.get("current_customer_id")}
            told |= {"event": told.get("event_id")}
            of_story = any(self.names.get(value, "").startswith(f"{story}:") for value in row)
            if of_story and told.get("run_number", str(batch)) == str(batch):
                found.add(tuple(told[column] for column in columns))
        return found

    def plain(self, story, value):
        """A value as stories write it: the customer that crm-1 named is `crm-1`; nothing is the empty string."""
        if value in self.names:
            return self.names[value].removeprefix(f"{story}:main:")
        return "" if value is None else str(value)


def customer_named_by(text):
    """The customer id that a record's id makes."""
    return f"c-{hashlib.md5(text.encode()).hexdigest()[:20]}"


@pytest.fixture(scope="session")
def told(tmp_path_factory):
    """Every batch built one after the other, and what the tables said after each."""
    from dbt_runs import doors_of, run_dbt
    from town import background

    folder = tmp_path_factory.mktemp("stories")
    # dbt wants seeds inside the project
    (ROOT / "target").mkdir(exist_ok=True)
    seeds = Path(tempfile.mkdtemp(prefix="stories-", dir=ROOT / "target"))
    town = [{"source": "town", **row} for row in background()]
    result = Told()
    try:
        shutil.copytree(ROOT / "seeds", seeds, dirs_exist_ok=True)
        for batch in BATCHES:
            rows = [row for story in STORIES for row in delivered(story, batch)]
            write_csv(folder / "raw" / "contact_lists" / "people.csv", LIST_COLUMNS, town + rows)
            for kind, table in WEB_TABLES.items():
                write_csv(folder / "raw" / "website" / f"{table}.csv", WEB_COLUMNS, visited(kind, batch))
            for decision, seed in STEWARD.items():
                file = seeds / "steward" / f"{seed}.csv"
                write_csv(file, file.read_text().splitlines()[0].split(","), steward_said(decision, batch))
            run = run_dbt(
                folder,
                "build",
                *("--select", *WANTED, *what_not(batch)),
                sources=doors_of("contact_lists", "website"),
                raw=folder / "raw",
                variables={"random_sample_pairs": 40_000, "website_users": ""},
                environment={"C360_SEEDS": str(seeds.relative_to(ROOT))},
            )
            assert run.code == 0, run.said[-4000:]
            result.remember(batch, run)
    finally:
        shutil.rmtree(seeds)
    return result


def what_not(batch):
    """The laws are tested after the last batch; seeds that stay as they are are loaded once."""
    # a decision that does not hold is a warning, and part of a story
    laws_only = ("test_type:generic", "test_type:unit", "steward_decisions_hold")
    no_tests = ("resource_type:test", "resource_type:unit_test")
    same = [file.stem for file in (ROOT / "seeds").rglob("*.csv") if file.stem not in STEWARD.values()]
    tests = laws_only if batch == BATCHES[-1] else no_tests
    return ["--exclude", *tests, *(same if batch > BATCHES[0] else [])]
