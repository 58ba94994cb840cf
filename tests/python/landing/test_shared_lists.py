"""The labelled sets beside the checkout land with all their rows."""

import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from customer360.landing import CONTACT_LISTS, ORDER_LISTS, read_files

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("C360_SHARED_DATA", ROOT.parent / "shared" / "data"))
SETS = ["fake_1000", "febrl3", "febrl4", "historical_50k", "rldata10000", "synth_100k"]


def shared(*parts):
    path = SHARED.joinpath(*parts)
    if not path.is_file():
        pytest.skip(f"no {path.name} of {parts[-2]} beside the checkout; C360_SHARED_DATA names another folder")
    return path


@pytest.mark.parametrize("name", SETS)
def test_labelled_people_land_unchanged(name):
    path = shared("er", name, "contacts.parquet")
    landed = read_files([path], CONTACT_LISTS).rows
    raw = pq.read_table(path)
    assert landed.num_rows == raw.num_rows
    assert landed["row_problem"].null_count == raw.num_rows
    for column in ("source_record_id", "first_name", "last_name", "birth_date"):
        assert landed[column].to_pylist() == [value or None for value in raw[column].to_pylist()], column


@pytest.mark.parametrize("name", ["cdnow_sample", "online_retail"])
def test_orders_land_with_their_sum(name):
    path = shared("clv", name, "orders.parquet")
    landed = read_files([path], ORDER_LISTS).rows
    raw = pq.read_table(path)
    assert landed.num_rows == raw.num_rows
    assert landed["row_problem"].null_count == raw.num_rows
    assert landed["amount"].to_pylist() == [str(value) for value in raw["amount"].to_pylist()]
    assert landed["source_record_id"].null_count == raw["source_record_id"].null_count
