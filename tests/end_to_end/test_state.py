"""Customer ids survive the loss of the warehouse, and a lost or older state is noticed."""

import json
import re
import shutil
from pathlib import Path

import duckdb
import pytest

from customer360.pipeline.lock import held
from customer360.pipeline.state import COLUMNS

pytestmark = pytest.mark.xdist_group("house")
HISTORY = "select * from state.customer_id_history order by all"


def query(file, sql):
    with duckdb.connect(str(file), read_only=True) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def lost(house, tmp_path):
    """The house without its warehouse, which is put back afterwards."""
    shutil.move(house.warehouse, tmp_path / "safe.duckdb")
    yield tmp_path / "safe.duckdb"
    house.warehouse.unlink(missing_ok=True)
    shutil.move(tmp_path / "safe.duckdb", house.warehouse)


def test_a_publish_saves_the_state(house):
    saved = house.folder / "out" / "state" / "customer_id_history.parquet"
    with duckdb.connect() as connection:
        rows = connection.execute(f"select * from '{saved}' order by all").fetchall()
    assert rows == query(house.warehouse, HISTORY)
    assert len(rows) > 0


def test_a_lost_warehouse_is_noticed_and_the_ids_come_back(house, lost):
    before = house.published_files()
    done = house.c360("build", check=False)
    assert done.returncode == 1
    assert re.search(r"[\d,]+ customer ids of .*customer360.duckdb are unknown to", done.stderr)
    assert house.published_files() == before

    saved = re.search(r"`c360 state import (\S+)`", done.stderr)[1]
    house.c360("state", "import", saved)
    assert query(house.warehouse, HISTORY) == query(lost, HISTORY)


def test_an_export_brings_every_row_back(house, lost, tmp_path):
    shutil.copy(lost, house.warehouse)
    house.c360("state", "export", str(tmp_path / "ids.parquet"))
    house.warehouse.unlink()
    house.c360("state", "import", str(tmp_path / "ids.parquet"))
    assert query(house.warehouse, HISTORY) == query(lost, HISTORY)


def test_an_older_state_is_not_taken_silently(house, lost, tmp_path):
    shutil.copy(lost, house.warehouse)
    older = tmp_path / "older.parquet"
    saved = house.folder / "out" / "state" / "customer_id_history.parquet"
    duckdb.execute(f"copy (select * from '{saved}' limit 10) to '{older}'")
    done = house.c360("state", "import", str(older), check=False)
    assert done.returncode == 1
    assert "would be lost" in done.stderr
    assert query(house.warehouse, HISTORY) == query(lost, HISTORY)

    house.c360("state", "import", str(older), "--replace")
    done = house.c360("build", check=False)
    assert done.returncode == 1
    assert "are unknown to" in done.stderr


@pytest.mark.parametrize("content", [b"", b"no parquet"])
def test_a_file_that_is_no_state_is_one_line(house, tmp_path, content):
    (tmp_path / "ids.parquet").write_bytes(content)
    done = house.c360("state", "import", str(tmp_path / "ids.parquet"), check=False)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "is no state" in done.stderr


def test_the_columns_of_the_state_are_told_alike_to_dbt_and_to_the_command():
    macro = (Path(__file__).parents[2] / "macros" / "project" / "history_columns.sql").read_text()
    told = json.loads(re.search(r"return\(({.*})\)", macro, re.DOTALL)[1].replace("'", '"').replace(",\n    }", "}"))
    assert {name: kind.replace("string", "varchar") for name, kind in told.items()} == COLUMNS


def test_a_second_build_is_refused_while_one_works(house):
    before = house.published_files()
    with held(house.warehouse.parent / ".customer360.lock", "build"):
        done = house.c360("build", check=False)
    assert done.returncode == 1
    assert re.search(r"process \d+ \(build\) is at work on .*: wait until it ends, then build again", done.stderr)
    assert len(done.stderr.strip().splitlines()) == 1
    assert house.published_files() == before


VERSIONS = "select * from state.customer_versions order by all"


def test_the_versions_of_customers_are_saved_and_come_back(house, lost, tmp_path):
    saved = house.folder / "out" / "state" / "customer_id_history.parquet"
    house.c360("state", "import", str(saved))
    assert query(house.warehouse, VERSIONS) == query(lost, VERSIONS)
    house.c360("state", "export", str(tmp_path / "ids.parquet"))
    assert (tmp_path / "ids.customer_versions.parquet").is_file()
    figures = query(house.warehouse, "from state.source_quality_history order by all")
    assert figures == query(lost, "from state.source_quality_history order by all") != []
    assert (tmp_path / "ids.source_quality_history.parquet").is_file()
    assert query(house.warehouse, "select count(*) from state.customer_versions")[0][0] > 0


def test_lost_versions_are_noticed_though_the_ids_are_there(house, lost):
    shutil.copy(lost, house.warehouse)
    with duckdb.connect(str(house.warehouse)) as warehouse:
        warehouse.execute("delete from state.customer_versions where version_run = 1")
    before = house.published_files()
    done = house.c360("build", check=False)
    assert done.returncode == 1
    assert re.search(r"[\d,]+ rows of .*customer_versions.parquet are unknown to", done.stderr)
    assert len(done.stderr.strip().splitlines()) == 1
    assert house.published_files() == before


def test_versions_are_not_given_up_silently(house, lost, tmp_path):
    shutil.copy(lost, house.warehouse)
    house.c360("state", "export", str(tmp_path / "ids.parquet"))
    older = tmp_path / "ids.customer_versions.parquet"
    duckdb.execute(f"copy (from '{older}' limit 5) to '{tmp_path / 'few.parquet'}'")
    shutil.move(tmp_path / "few.parquet", older)
    done = house.c360("state", "import", str(tmp_path / "ids.parquet"), check=False)
    assert done.returncode == 1
    assert "rows of state.customer_versions would be lost" in done.stderr
    assert query(house.warehouse, VERSIONS) == query(lost, VERSIONS)
    older.write_bytes(b"no parquet")
    assert "is no state" in house.c360("state", "import", str(tmp_path / "ids.parquet"), check=False).stderr
