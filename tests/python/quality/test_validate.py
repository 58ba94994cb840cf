"""The audit: what is met, what rings, what the report may not hold."""

import json

import duckdb
import pytest
from rich.console import Console

from customer360.errors import UserError
from customer360.pipeline.paths import Paths
from customer360.quality.drill import silent_rules
from customer360.quality.run import require_expectations
from customer360.quality.suites import Suite, load_suite, load_suites
from customer360.quality.validate import validate

# Great Expectations takes seconds to import: one worker does it for all who need it
pytestmark = pytest.mark.xdist_group("house")

SUITE = """
from customer360.quality.rules import key, never

SCHEMA = "marts"


def rules():
    return [*key("customer_id"), *never("an e-mail has an @", "email not like '%@%'", "email = 'x'")]
"""


@pytest.fixture
def paths(tmp_path):
    """A project with one suite over one table that meets it."""
    (tmp_path / "tests" / "expectations").mkdir(parents=True)
    (tmp_path / "tests" / "expectations" / "people.py").write_text(SUITE)
    run(tmp_path, "create schema marts")
    run(tmp_path, "create table marts.people (customer_id varchar, email varchar)")
    run(
        tmp_path,
        "insert into marts.people values ('c1', 'ana@secret.example'), ('c2', 'bo@secret.example'), ('c3', null)",
    )
    (tmp_path / "target").mkdir()
    model = {"schema": "marts", "alias": "people", "resource_type": "model"}
    (tmp_path / "target" / "manifest.json").write_text(json.dumps({"nodes": {"people": model}}))
    return Paths(
        root=tmp_path,
        raw=tmp_path / "raw",
        warehouse=tmp_path / "w.duckdb",
        published=tmp_path / "data" / "published",
        target=tmp_path / "target",
        logs=tmp_path / "logs",
    )


def run(folder, sql):
    with duckdb.connect(str(folder / "w.duckdb")) as connection:
        connection.execute(sql)


def audit(paths):
    console, stopped = Console(width=200), None
    with console.capture() as captured:
        try:
            require_expectations(paths, console)
        except UserError as error:
            stopped = str(error)
    return stopped, captured.get()


def test_what_is_met_is_told_in_one_line_and_written_to_the_report(paths):
    error, told = audit(paths)

    assert error is None
    assert "3 expectations met on 1 tables" in told
    assert (paths.reports / "index.html").exists()


def test_what_is_broken_stops_and_names_the_rule_the_table_and_how_far_off(paths):
    run(paths.root, "update marts.people set email = 'nowhere' where customer_id = 'c1'")
    run(paths.root, "insert into marts.people values ('c2', null), (null, null)")

    error, told = audit(paths)

    assert "3 of 3 expectations are not met, nothing is published" in error
    assert "marts.people: an e-mail has an @" in told
    assert "marts.people: customer_id is filled: 1 of 5 rows" in told
    assert "marts.people: customer_id is unique: 2 of 5 rows" in told


def test_the_report_tells_counts_and_no_personal_data(paths):
    run(paths.root, "update marts.people set email = 'secret.example' where customer_id = 'c1'")
    run(paths.root, "update marts.people set customer_id = 'secret.example'")

    error, _ = audit(paths)

    assert error
    pages = [file for file in paths.reports.rglob("*") if file.is_file()]
    assert len(pages) > 3
    assert [file for file in pages if b"secret.example" in file.read_bytes()] == []


def test_a_rule_that_cannot_be_asked_is_broken(paths):
    run(paths.root, "alter table marts.people drop column email")

    error, told = audit(paths)

    assert "1 of 3" in error
    assert "email" in told


def test_a_model_whose_table_is_missing_stops(paths):
    run(paths.root, "drop table marts.people")

    error, _ = audit(paths)

    assert error == "the warehouse has no marts.people: run `make build`"


def test_a_suite_of_a_model_that_is_switched_off_is_left_out(paths):
    (paths.root / "tests" / "expectations" / "carts.py").write_text(SUITE)

    error, told = audit(paths)

    assert error is None
    assert "on 1 tables" in told


def test_the_warehouse_is_only_read(paths):
    before = paths.warehouse.read_bytes()
    audit(paths)
    assert paths.warehouse.read_bytes() == before


def one_rule_of_each_kind():
    from customer360.quality import rules

    return [
        *rules.not_empty(),
        *rules.key("customer_id"),
        *rules.unique("customer_id", "email"),
        *rules.one_of("kind", ["person", "company"]),
        *rules.at_least("orders", 0),
        *rules.between("confidence", 0, 1),
        *rules.never("an e-mail has an @", "email not like '%@%'", "email = 'x'"),
        *rules.found_in("each is known", "customer_id", "marts.known"),
        *rules.covers("all known are there", "customer_id", "marts.known"),
    ]


def test_every_kind_of_rule_rings_at_its_own_fault(tmp_path):
    suite = Suite("marts", "people", one_rule_of_each_kind)
    run(tmp_path, "create schema marts")
    run(
        tmp_path,
        "create table marts.people as select 'c' || i as customer_id, 'a@b' as email, 'person' as kind, "
        "3 as orders, 0.5 as confidence from range(4) as people(i)",
    )
    run(tmp_path, "create table marts.known as select customer_id from marts.people")
    warehouse = tmp_path / "w.duckdb"

    assert [verdict for verdict in validate(warehouse, [suite]) if not verdict.met] == []
    assert silent_rules(warehouse, [suite]) == []


def broken_references(folder, known, people):
    """The sentences of `found_in` and `covers` that are broken, for the ids in two tables."""
    from customer360.quality import rules

    def both():
        return [*rules.found_in("found", "customer_id", "marts.known"), *rules.covers("covered", "id", "marts.known")]

    run(folder, "create schema marts")
    for table, ids in (("known", known), ("people", people)):
        run(folder, f"create table marts.{table} (customer_id varchar, id varchar)")
        for one in ids:
            run(folder, f"insert into marts.{table} values ({one}, {one})")
    return [
        verdict.sentence
        for verdict in validate(folder / "w.duckdb", [Suite("marts", "people", both)])
        if not verdict.met
    ]


@pytest.mark.parametrize(
    ("known", "people", "broken"),
    [
        # nothing refers to nothing, though the other table is empty
        ([], ["null"], []),
        (["null"], [], []),
        # a null among what is known hides nobody who is missing
        (["null", "'a'"], ["'a'", "'b'"], ["found"]),
        (["'a'", "'b'"], ["null", "'a'"], ["covered"]),
        ([], ["'a'"], ["found"]),
        (["'a'"], [], ["covered"]),
    ],
)
def test_a_reference_is_broken_by_a_value_that_is_missing_and_by_nothing_else(tmp_path, known, people, broken):
    assert broken_references(tmp_path, known, people) == broken


def test_a_file_that_is_no_suite_is_told(tmp_path):
    (tmp_path / "people.py").write_text("SCHEMA = 'marts'\n")
    with pytest.raises(UserError, match="no expectation suite"):
        load_suite(tmp_path / "people.py")


def test_no_suites_at_all_is_not_a_pass(tmp_path):
    with pytest.raises(UserError, match="no expectation suites"):
        load_suites(tmp_path)
