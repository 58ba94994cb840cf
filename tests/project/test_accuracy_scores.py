"""The scores of `make bench-accuracy`, against an example worked out by hand."""

import runpy

import duckdb
import pytest
from project_files import ROOT


def test_scores_of_five_records(tmp_path):
    # true customers {a b c} {d e}; found {a b} {c d e}
    true = "(values ('a', 1), ('b', 1), ('c', 1), ('d', 2), ('e', 2)) as t(source_record_id, true_customer_id)"
    found = "(values ('a', 'x'), ('b', 'x'), ('c', 'y'), ('d', 'y'), ('e', 'y')) as t(source_record_id, customer_id)"
    files = {"truth": str(tmp_path / "truth.parquet"), "resolved": str(tmp_path / "resolved.parquet")}
    duckdb.execute(f"copy (select * from {true}) to '{files['truth']}'")
    duckdb.execute(f"copy (select * from {found}) to '{files['resolved']}'")

    scores = runpy.run_path(str(ROOT / "bench" / "accuracy.py"))["SCORES"]
    ((lost, precision, recall, cubed),) = duckdb.execute(scores, files).fetchall()

    assert lost == 0
    # four pairs found (ab, cd, ce, de), of which ab and de are right, of four true ones (ab, ac, bc, de)
    assert precision == pytest.approx(2 / 4)
    assert recall == pytest.approx(2 / 4)
    # by record a b c d e: precision 1 1 1/3 2/3 2/3, recall 2/3 2/3 1/3 1 1
    cubed_precision, cubed_recall = (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5, (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5
    assert cubed == pytest.approx(2 * cubed_precision * cubed_recall / (cubed_precision + cubed_recall))
