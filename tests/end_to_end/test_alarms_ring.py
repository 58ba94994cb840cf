"""Every limit of `match_quality` rings when its fault is planted in a built house, and none rings without."""

import csv
import shutil
from pathlib import Path

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("house")
ROOT = Path(__file__).resolve().parents[2]
LIMITS = ROOT / "seeds" / "stewardship" / "quality_metrics.csv"
# what is made anew after a fault, in order
ANEW = ("identity.cluster_bridges", "identity.cluster_health", "marts.match_figures", "marts.match_quality")
HEAP = "update identity.clusters set cluster_id = 'heap' where hash(record_id) % 3 = 0"
SHARED = (
    "update identity.record_identifiers set identifier_value = 'v' || hash(record_id) % 40 where identifier_kind = '{}'"
)
DIFFER = "update identity.inner_pairs set {}_level = 1"
FAULTS = {
    "largest_customer": HEAP,
    "records_in_large_customers": HEAP,
    "loosely_held_customers": "update identity.clusters set match_confidence = 0.4 where record_count > 1",
    "weakly_linked_customers": "update identity.clusters set strongest_weight = 0.1 where record_count > 1",
    "bridged_customers": """
        create or replace table identity.inner_pairs as
        select
            cluster_id, record_count, record_id as record_id_1,
            lead(record_id) over (partition by cluster_id order by record_id) as record_id_2,
            5.0 as linkage_weight, 'link' as decision, 7 as given_name_level, 7 as family_name_level,
            6 as birth_date_level, 3 as national_id_level
        from identity.clusters
        qualify record_id_2 is not null
    """,
    "several_given_names": DIFFER.format("given_name"),
    "several_family_names": DIFFER.format("family_name"),
    "several_birth_dates": DIFFER.format("birth_date"),
    "several_national_ids": DIFFER.format("national_id"),
    "unlinkable_records": """
        update identity.match_weights
        set log2_probability = -90
        where comparison = 'all_pairs' and evidence_class = 'match'
    """,
    "compared_pairs_per_record": """
        insert into identity.decided_pairs
        select decided_pairs.* from identity.decided_pairs cross join range(100)
    """,
    "likely_pairs": "update identity.decided_pairs set match_weight = -9",
    "review_pairs": "update identity.decided_pairs set decision = 'review'",
    "skipped_blocks": """
        update identity.sized_blocks set skip_reason = 'block_too_large' where block_hash % 5 = 0
    """,
    "shared_email": SHARED.format("email"),
    "shared_phone": SHARED.format("phone"),
    "shared_national_id": SHARED.format("national_id"),
}


@pytest.fixture
def copied_house(house, tmp_path):
    """A copy of the built warehouse, to plant faults in."""
    file = tmp_path / house.warehouse.name
    shutil.copy(house.warehouse, file)
    with duckdb.connect(str(file)) as warehouse:
        yield warehouse


def alarms(house, warehouse, fault):
    """The metrics that ring once the fault is planted and the figures are made anew by their own SQL."""
    warehouse.execute(fault)
    for table in ANEW:
        (file,) = (house.folder / "target" / "compiled").glob(f"customer360/models/*/*/{table.split('.')[1]}.sql")
        warehouse.execute(f"create or replace table {table} as {file.read_text()}")
    rows = warehouse.execute("select metric from marts.match_quality where is_alarming").fetchall()
    return {metric for (metric,) in rows}


def test_nothing_rings_in_the_demo(house, copied_house):
    assert alarms(house, copied_house, "select 1") == set()
    assert "beyond the limit" not in house.told


def test_every_limit_has_a_fault():
    with LIMITS.open(encoding="utf-8") as file:
        limited = {row["metric"] for row in csv.DictReader(file) if row["warn_below"] or row["warn_above"]}
    assert limited == set(FAULTS)


@pytest.mark.parametrize("metric", FAULTS)
def test_the_limit_rings(house, copied_house, metric):
    assert metric in alarms(house, copied_house, FAULTS[metric])


def test_alarms_and_decisions_that_do_not_hold_are_told_in_the_summary(house):
    copy = house.folder / "alarmed"
    copy.mkdir()
    shutil.copy(house.warehouse, copy / "house.duckdb")
    with duckdb.connect(str(copy / "house.duckdb")) as warehouse:
        warehouse.execute("update marts.match_quality set is_alarming = true where metric = 'shared_phone'")
        warehouse.execute("insert into marts.steward_decisions by name select 'unknown_id' as status")
    asked = type(house)(house.folder)
    asked.warehouse = copy / "house.duckdb"
    told = asked.c360("summary").stdout
    assert "look at shared phone" in told
    assert "look at 1 decision in seeds/steward: unknown id" in told
