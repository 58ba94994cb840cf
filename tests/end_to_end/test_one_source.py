"""The whole project with one source only: files of people, and nothing else."""

import shutil

import duckdb
import pytest

pytestmark = pytest.mark.xdist_group("resolve")
ONLY = "sources: {contact_lists: [raw_rows, customers]}"


def test_with_contact_lists_alone_everything_builds_and_is_published(one_source_house, tmp_path):
    one_source_house.c360("demo", "--people", "300", "--out", str(tmp_path / "town"))
    one_source_house.raw.mkdir()
    shutil.move(tmp_path / "town" / "contact_lists", one_source_house.raw / "contact_lists")

    told = one_source_house.c360("build", "--warn-error", "--vars", ONLY).stdout

    with duckdb.connect(str(one_source_house.published / "customer360.duckdb"), read_only=True) as connection:
        ((customers, sources, orders),) = connection.execute(
            "select (select count(*) from marts.dim_customer), (select count(*) from marts.run_ledger), "
            "(select count(*) from marts.fct_orders)"
        ).fetchall()
    assert customers > 0
    assert sources == 1
    assert orders == 0
    assert f"records are {customers:,} customers" in told
