"""The ledger rings when a row is lost."""

import duckdb
import pytest
from dbt_runs import doors_of, run_dbt
from raw_tables import write_raw

pytestmark = pytest.mark.xdist_group("staging")


def test_a_lost_row_fails_the_build(tmp_path):
    sources, raw = doors_of("salesforce"), tmp_path / "raw"
    write_raw(raw, ["salesforce"])
    assert run_dbt(tmp_path, "run", "--select", "+run_ledger", sources=sources, raw=raw).code == 0

    with duckdb.connect(tmp_path / "warehouse.duckdb") as connection:
        connection.execute("create table counted as from staging.std_salesforce__raw_rows where source_table <> 'lead'")
        connection.execute("insert into counted values ('salesforce', 'lead', 'kept', null, 1, 2)")
        connection.execute("create or replace view staging.std_salesforce__raw_rows as from counted")
    rung = run_dbt(tmp_path, "build", "--select", "run_ledger", sources=sources, raw=raw)

    assert rung.code != 0
    assert "run_ledger_leaves_no_row_unexplained" in rung.said
    assert rung.rows("select source_table, unexplained from marts.run_ledger where unexplained <> 0") == [("lead", 1)]
