"""Scores resolved customers against the truth.

Pairs: all pairs of records that share a customer. B-cubed (Bagga and Baldwin 1998): precision and recall of each
record's own customer, averaged over records. Exact: the share of true customers found whole and alone.
"""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from customer360.errors import UserError
from customer360.literals import text

LOOKS = """
    select
        (select count(*) from meant anti join found using (source_record_id)),
        (select count(*) from (select source_record_id from found group by all having count(*) > 1)),
        (select count(*) from found anti join meant using (source_record_id))
"""
# a cell is the records that one found and one true customer have in common
COUNTS = """
    with joined as (
        select true_customer_id, customer_id from meant inner join found using (source_record_id)
    ),
    cells as (select true_customer_id, customer_id, count(*) as cell_size from joined group by all),
    found_sizes as (select customer_id, count(*) as found_size from joined group by all),
    true_sizes as (select true_customer_id, count(*) as true_size from joined group by all)
    select
        sum(cell_size),
        (select count(*) from true_sizes),
        (select count(*) from found_sizes),
        sum(cell_size * (cell_size - 1) // 2),
        (select sum(found_size * (found_size - 1) // 2) from found_sizes),
        (select sum(true_size * (true_size - 1) // 2) from true_sizes),
        sum(cell_size * cell_size / found_size),
        sum(cell_size * cell_size / true_size),
        count(*) filter (cell_size = found_size and cell_size = true_size)
    from cells
    inner join found_sizes using (customer_id)
    inner join true_sizes using (true_customer_id)
"""


@dataclass(frozen=True)
class Score:
    """How right a result is: shares from 0 to 1, and how many records and customers they are about."""

    records: int
    true_customers: int
    found_customers: int
    precision: float
    recall: float
    cubed_precision: float
    cubed_recall: float
    exact: float

    @property
    def f1(self) -> float:
        """The harmonic mean of pair precision and recall."""
        return harmonic_mean(self.precision, self.recall)

    @property
    def cubed_f1(self) -> float:
        """The harmonic mean of B-cubed precision and recall."""
        return harmonic_mean(self.cubed_precision, self.cubed_recall)


def score(truth: Path, resolved: Path) -> Score:
    """Compare a result with the truth.

    `truth` (Parquet): source_record_id, true_customer_id; `resolved` (Parquet or CSV): source_record_id, customer_id.
    Precision is 1 where no pair was found, recall is 1 where there is none to find. Raises UserError unless every
    record of the truth stands in the result exactly once, with a customer, and no other does.
    """
    with duckdb.connect() as session:
        session.execute(f"create table meant as select source_record_id, true_customer_id from {reader(truth)}")
        session.execute(
            f"create table found as select source_record_id, customer_id from {reader(resolved)} "
            "where customer_id is not null"
        )
        lost, twice, unknown = one_row(session, LOOKS)
        if lost or twice or unknown:
            raise UserError(f"{resolved}: not scored: {lost} records lost, {twice} standing twice, {unknown} unknown")
        counts = one_row(session, COUNTS)
    return score_of(*(value or 0 for value in counts))


def score_of(
    records: int,
    true_customers: int,
    found_customers: int,
    right_pairs: int,
    found_pairs: int,
    true_pairs: int,
    cubed_found: float,
    cubed_true: float,
    whole: int,
) -> Score:
    """The shares that the counts come to; of nothing, everything is right."""
    return Score(
        records=records,
        true_customers=true_customers,
        found_customers=found_customers,
        precision=share(right_pairs, found_pairs),
        recall=share(right_pairs, true_pairs),
        cubed_precision=share(cubed_found, records),
        cubed_recall=share(cubed_true, records),
        exact=share(whole, true_customers),
    )


def reader(file: Path) -> str:
    """The SQL that reads a Parquet or CSV file, every column as text where it is CSV."""
    if file.suffix.lower() == ".csv":
        return f"read_csv({text(file)}, all_varchar = true)"
    return f"read_parquet({text(file)})"


def one_row(session: duckdb.DuckDBPyConnection, query: str) -> tuple[int, ...]:
    """The only row of a query."""
    ((*values,),) = session.execute(query).fetchall()
    return tuple(values)


def share(part: float, whole: float) -> float:
    """`part` of `whole`; 1 where there is nothing to get wrong."""
    return float(part) / float(whole) if whole else 1.0


def harmonic_mean(one: float, other: float) -> float:
    """The harmonic mean of two shares; 0 where either is."""
    return 2 * one * other / (one + other) if one and other else 0.0
