"""Day after day gives what one build of everything gives: the same customers, the same golden rows, the same ids."""

import pytest
from daily_houses import members
from days import DAYS, delivered, thirty_days

from customer360.pipeline.state import export_state, import_state

pytestmark = pytest.mark.xdist_group("lasting")
# days that are built, and what the clock says then: it is wrong now and then
FEW = {8: "2024-01-08 05:00:00", 14: "1999-12-31 23:59:59", 29: "2099-02-28 00:00:00", 30: "2024-01-30 05:00:00"}


@pytest.fixture(scope="module")
def days():
    return thirty_days()


@pytest.fixture(scope="module")
def whole(frozen, days):
    """All days in one build."""
    house = frozen.house("whole")
    house.build(delivered(days, DAYS))
    return house


@pytest.fixture(scope="module")
def in_steps(frozen, days):
    """A house built once for each of some days; what it held the day before the last."""
    house = frozen.house("few_days")
    for day, run_at in FEW.items():
        house.build(delivered(days, day), run_at=run_at)
        house.before = house.before_that if day == DAYS else None
        house.before_that = house.golden_by_records()
    return house


def test_the_days_are_no_trivial_ones(in_steps, days):
    changes = {change for (change,) in in_steps.rows("select change from identity.customer_id_changes")}
    assert changes >= {"created", "merged", "split", "retired", "returned"}
    buckets = dict(in_steps.rows("select row_reason, count(*) from staging.stg_contact_lists__contact group by all"))
    assert buckets["superseded_version"] > DAYS
    assert buckets["identical_row"] > DAYS
    assert buckets["deleted_at_source"] > 1
    assert sum(len(records) > 1 for records in in_steps.partition()) > 20


def test_increments_give_the_customers_and_golden_rows_of_one_build(in_steps, whole):
    assert in_steps.partition() == whole.partition()
    assert in_steps.golden_by_records() == whole.golden_by_records()


def test_a_day_that_was_missed_would_be_seen(in_steps, whole):
    assert in_steps.before != whole.golden_by_records()
    assert in_steps.before.keys() != whole.partition()


def test_a_new_house_with_the_state_of_the_old_is_the_old_to_the_byte(in_steps, frozen, days, tmp_path):
    with in_steps.surroundings():
        export_state(tmp_path / "ids.parquet")
    house = frozen.house("brought_back")
    with house.surroundings():
        import_state(tmp_path / "ids.parquet", replace=False)
    house.build(delivered(days, DAYS), "--full-refresh", run_at=FEW[DAYS])
    assert house.golden() == in_steps.golden()
    assert house.values() == in_steps.values()
    assert house.history() == in_steps.history()


def test_records_that_were_alone_from_the_first_have_the_id_of_a_fresh_house(in_steps, whole):
    later = "select record_id from state.customer_id_history where run_number > 1"
    moved = {record for (record,) in in_steps.rows(later)}
    fresh, lasting = whole.customers(), in_steps.customers()
    alone = {record for records in whole.partition() if len(records) == 1 for record in records} - moved
    assert len(alone) > 20
    assert [record for record in alone if fresh[record] != lasting[record]] == []


@pytest.mark.faults
def test_thirty_days_one_by_one_give_what_one_build_gives(frozen, days, whole):
    house = frozen.house("thirty_days")
    given = {}
    for day in range(1, DAYS + 1):
        house.build(delivered(days, day))
        for record, customer in house.customers().items():
            given.setdefault(customer, set()).add(record)
    assert house.golden_by_records() == whole.golden_by_records()
    for customer, records in members(house.customers()).items():
        assert records & given[customer]
    golden, history = house.golden(), house.history()
    house.build(delivered(days, DAYS), "--full-refresh")
    assert (house.golden(), house.history()) == (golden, history)
