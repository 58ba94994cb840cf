"""`c360 diff`: what would change, told before anything does. The build aside is stood in for by what it would do."""

import csv

import duckdb
import pytest

from customer360.errors import UserError
from customer360.steward import diff as module

GOLDEN = """
    create table identity.golden_customers as
    select customer_id, upper(customer_id) as full_name, null::varchar as email, count(*) as record_count
    from identity.customer_ids
    group by customer_id
"""


@pytest.fixture
def told(desk, monkeypatch):
    """What `c360 diff` tells where the build aside does this and that; the changes it found."""
    with duckdb.connect(str(desk.paths.warehouse)) as warehouse:
        warehouse.execute(GOLDEN)

    def ask(build, out=None):
        def run_dbt(command, words, paths, console, *, title):
            assert paths.warehouse != desk.paths.warehouse
            with duckdb.connect(str(paths.warehouse)) as warehouse:
                warehouse.execute(build)

        monkeypatch.setattr(module, "run_dbt", run_dbt)
        before = desk.paths.warehouse.read_bytes()
        with desk.console.capture() as said:
            changes = module.diff(desk.paths, desk.console, variables="{}", out=out)
        assert desk.paths.warehouse.read_bytes() == before
        assert list((desk.paths.target / "diff").glob("aside*")) == []
        return said.get(), changes

    return ask


def test_nothing_changed_is_no_change(told):
    said, changes = told("select 1")
    assert changes.counts == {}
    assert (changes.customers_before, changes.customers_after, changes.records_moved) == (2, 2, 0)
    assert "2 customers would be 2; 0 records would change customer" in said


def test_a_split_a_merge_and_values_are_told(told, tmp_path):
    said, changes = told(
        """
        update identity.customer_ids set customer_id = 'c-new' where record_id = 'pos:main:2';
        update identity.customer_ids set customer_id = 'c-ana' where record_id = 'pos:main:9';
        update identity.golden_customers set email = 'ana@example.com' where customer_id = 'c-ana';
        """,
        tmp_path / "changes.csv",
    )
    assert changes.counts == {"merged": 1, "split": 1, "golden_value": 1}
    assert changes.records_moved == 2
    assert "c-ana: c-ana, c-uma → c-ana" in said
    assert "c-ana: c-ana → c-ana, c-new" in said
    assert "c-ana email:  → ana@example.com" in said
    with (tmp_path / "changes.csv").open(newline="", encoding="utf-8") as lines:
        assert [row["change"] for row in csv.DictReader(lines)] == ["golden_value", "merged", "split"]


def test_new_and_gone_customers_are_told(told):
    _, changes = told(
        """
        delete from identity.customer_ids where customer_id = 'c-uma';
        insert into identity.customer_ids values ('web:main:1', 'c-ida');
        """
    )
    assert changes.counts == {"created": 1, "gone": 1}


def test_what_cannot_be_compared_is_one_line(desk, tmp_path):
    with pytest.raises(UserError, match=r"written as \.csv or \.parquet"):
        module.diff(desk.paths, desk.console, variables="{}", out=tmp_path / "changes.txt")
    desk.paths.warehouse.unlink()
    with pytest.raises(UserError, match="nothing is built yet"):
        module.diff(desk.paths, desk.console, variables="{}", out=None)
