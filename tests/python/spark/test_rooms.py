"""What each room took, from dbt's own account of its last run."""

import json

import pytest

from customer360.pipeline.rooms import room_of, room_seconds, rooms_table

FILES = {
    "seed.customer360.countries": ("seed", "seeds/reference/countries.csv", 0.5),
    "model.customer360.dim_customer": ("model", "models/marts/customers/dim_customer.sql", 2.0),
    "model.customer360.clusters": ("model", "models/identity/4_clusters/clusters.sql", 3.0),
    "model.customer360.customer_ids": ("model", "models/identity/4_clusters/customer_ids.sql", 1.5),
    "test.customer360.some_test": ("test", "tests/identity/some_test.sql", 9.0),
}


@pytest.fixture
def target(tmp_path):
    """The two files that dbt leaves, with a hook that stands in neither."""
    nodes = {name: {"resource_type": kind, "original_file_path": file} for name, (kind, file, _) in FILES.items()}
    results = [{"unique_id": name, "execution_time": seconds} for name, (_, _, seconds) in FILES.items()]
    results.append({"unique_id": "operation.customer360.on-run-start", "execution_time": 7.0})
    (tmp_path / "manifest.json").write_text(json.dumps({"nodes": nodes}))
    (tmp_path / "run_results.json").write_text(json.dumps({"results": results}))
    return tmp_path


def test_the_models_of_a_room_are_added_up_in_the_order_of_the_walk(target):
    assert list(room_seconds(target).items()) == [("seeds, staging", 0.5), ("4 clusters", 4.5), ("marts", 2.0)]


def test_a_room_that_one_engine_has_not_stands_there_too():
    table = rooms_table({"DuckDB": {"marts": 1.0}, "Spark": {"marts": 2.0, "4 clusters": 3.0}})
    assert table.row_count == 2


def test_staging_stands_in_front():
    assert room_of("models/staging/shopify/stg_shopify__order.sql") == room_of("seeds/steward/never_link.csv")
