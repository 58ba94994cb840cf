"""The scorer, against cases worked out by hand and against the definitions, pair by pair and record by record."""

from itertools import combinations

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from customer360.bench.score import score
from customer360.errors import UserError

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CLUSTERINGS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=14)


def write(file, column, customers):
    rows = ", ".join(f"('{record}', {customer!r})" for record, customer in customers)
    duckdb.execute(f"copy (select * from (values {rows}) as t(source_record_id, {column})) to '{file}'")
    return file


def scored(folder, true, found):
    """`true` and `found`: the customer of each record, as text, in the order of the records."""
    truth = write(folder / "truth.parquet", "true_customer_id", enumerate(map(str, true)))
    resolved = write(folder / "resolved.parquet", "customer_id", enumerate(map(str, found)))
    return score(truth, resolved)


def test_five_records_by_hand(tmp_path):
    # true customers {a b c} {d e}, found {a b} {c d e}
    got = scored(tmp_path, "11122", "xxyyy")

    # found pairs ab, cd, ce, de, of which ab and de are right; true pairs ab, ac, bc, de
    assert (got.precision, got.recall, got.f1) == (0.5, 0.5, 0.5)
    # of records a b c d e: precision 1 1 1/3 2/3 2/3, recall 2/3 2/3 1/3 1 1
    assert got.cubed_precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert got.cubed_recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert got.exact == 0
    assert (got.records, got.true_customers, got.found_customers) == (5, 2, 2)


def test_one_customer_whole_one_split_by_hand(tmp_path):
    # {a b} is found whole and alone, {c d e} as {c d} {e}
    got = scored(tmp_path, "11222", "xxyyz")

    assert (got.precision, got.recall) == (1, 0.5)
    assert got.f1 == pytest.approx(2 / 3)
    assert got.cubed_recall == pytest.approx((1 + 1 + 2 / 3 + 2 / 3 + 1 / 3) / 5)
    assert got.exact == 0.5


def test_everybody_in_one_customer_by_hand(tmp_path):
    got = scored(tmp_path, "1122", "xxxx")

    assert (got.precision, got.recall) == (2 / 6, 1)
    assert (got.cubed_precision, got.cubed_recall) == (0.5, 1)
    assert got.exact == 0


def test_nobody_linked(tmp_path):
    got = scored(tmp_path, "1122", "wxyz")

    assert (got.precision, got.recall, got.f1) == (1, 0, 0)


@SLOW
@given(CLUSTERINGS)
def test_as_defined(tmp_path, labels):
    true, found = zip(*labels, strict=True)
    got = scored(tmp_path, true, found)

    pairs = list(combinations(range(len(labels)), 2))
    true_pairs = {pair for pair in pairs if true[pair[0]] == true[pair[1]]}
    found_pairs = {pair for pair in pairs if found[pair[0]] == found[pair[1]]}
    right = len(true_pairs & found_pairs)
    assert got.precision == pytest.approx(right / len(found_pairs) if found_pairs else 1)
    assert got.recall == pytest.approx(right / len(true_pairs) if true_pairs else 1)

    def members(customers, record):
        return {other for other in range(len(labels)) if customers[other] == customers[record]}

    records = range(len(labels))
    common = [len(members(true, record) & members(found, record)) for record in records]
    assert got.cubed_precision == pytest.approx(sum(common[r] / len(members(found, r)) for r in records) / len(labels))
    assert got.cubed_recall == pytest.approx(sum(common[r] / len(members(true, r)) for r in records) / len(labels))
    whole = {true[record] for record in records if members(true, record) == members(found, record)}
    assert got.exact == pytest.approx(len(whole) / len(set(true)))


@SLOW
@given(CLUSTERINGS)
def test_truth_and_result_exchanged_exchange_precision_and_recall(tmp_path, labels):
    true, found = zip(*labels, strict=True)
    one, other = scored(tmp_path, true, found), scored(tmp_path, found, true)

    assert (one.precision, one.recall) == pytest.approx((other.recall, other.precision))
    assert (one.cubed_precision, one.cubed_recall) == pytest.approx((other.cubed_recall, other.cubed_precision))


@SLOW
@given(CLUSTERINGS)
def test_the_truth_itself_is_faultless_whatever_its_customers_are_called(tmp_path, labels):
    true = [label for label, _ in labels]
    got = scored(tmp_path, true, [f"customer {label}" for label in true])

    assert (got.f1, got.cubed_f1, got.exact) == (1, 1, 1)


def test_csv_is_read_as_text(tmp_path):
    truth = write(tmp_path / "truth.parquet", "true_customer_id", [("007", "1"), ("7", "2")])
    (tmp_path / "resolved.csv").write_text("source_record_id,customer_id\n007,x\n7,y\n")

    assert score(truth, tmp_path / "resolved.csv").exact == 1


@pytest.mark.parametrize(
    ("found", "complaint"),
    [
        ([("a", "x")], "1 records lost, 0 standing twice, 0 unknown"),
        ([("a", "x"), ("b", None)], "1 records lost"),
        ([("a", "x"), ("b", "x"), ("b", "y")], "0 records lost, 1 standing twice"),
        ([("a", "x"), ("b", "x"), ("c", "x")], "0 records lost, 0 standing twice, 1 unknown"),
    ],
)
def test_a_result_that_is_not_of_the_same_records_is_refused(tmp_path, found, complaint):
    truth = write(tmp_path / "truth.parquet", "true_customer_id", [("a", "1"), ("b", "2")])
    rows = ", ".join(f"('{record}', {'null' if customer is None else repr(customer)})" for record, customer in found)
    resolved = tmp_path / "resolved.parquet"
    duckdb.execute(f"copy (select * from (values {rows}) as t(source_record_id, customer_id)) to '{resolved}'")

    with pytest.raises(UserError, match=complaint):
        score(truth, resolved)
