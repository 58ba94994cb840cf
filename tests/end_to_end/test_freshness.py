"""A source that stops delivering fails `dbt source freshness`; one that delivered today does not."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest
from house import ROOT

pytestmark = pytest.mark.xdist_group("house")
DBT = Path(sys.executable).parent / "dbt"


@pytest.fixture
def freshness(house, tmp_path):
    """Gives exit code and status of one raw table that was last loaded some days ago."""
    raw = tmp_path / "raw"
    shutil.copytree(house.raw, raw)
    file = raw / "mailchimp" / "list.parquet"

    def ask(days):
        loaded = datetime.now(UTC).replace(tzinfo=None) - timedelta(days=days)
        with duckdb.connect() as engine:
            engine.execute(f"create table list as from '{file}'")
            engine.execute(f"update list set _fivetran_synced = timestamp '{loaded}'")
            engine.execute(f"copy list to '{file}'")
        places = house.places | {"C360_RAW": str(raw), "C360_WAREHOUSE": str(tmp_path / "fresh.duckdb")}
        told = tmp_path / "sources.json"
        words = [DBT, "-q", "source", "freshness", "--select", "source:mailchimp.list", "--output", told]
        done = subprocess.run(words, cwd=ROOT, env=os.environ | places, capture_output=True, text=True, check=False)
        (result,) = json.loads(told.read_text())["results"]
        return done.returncode, result["status"]

    return ask


def test_a_stale_source_fails(freshness):
    assert freshness(0) == (0, "pass")
    assert freshness(3) == (0, "warn")
    assert freshness(8) == (1, "error")
