"""Every expectation of every suite is seen to ring once, on a house that is otherwise sound."""

import shutil
from pathlib import Path

import pytest

from customer360.quality.drill import silent_rules
from customer360.quality.suites import load_suites

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.xdist_group("house")


def test_every_expectation_rings_at_its_own_fault(house, tmp_path):
    spoiled = tmp_path / "spoiled.duckdb"
    shutil.copy(house.warehouse, spoiled)
    assert silent_rules(spoiled, load_suites(ROOT)) == []


def test_every_public_mart_has_a_suite(house):
    published = {file.stem for file in (house.published / "parquet").glob("*.parquet")}
    suites = {suite.table for suite in load_suites(ROOT) if suite.schema == "marts"}
    assert published - suites == set()
