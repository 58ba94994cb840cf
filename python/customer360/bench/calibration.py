"""Does a match probability mean what it says? Scored pairs in ten bins against the truth.

Expected calibration error (Naeini, Cooper and Hauskrecht 2015): the distance between the mean probability of a bin and
the share of its pairs that truly match, averaged over bins by their pairs.
"""

from pathlib import Path
from typing import NamedTuple

import duckdb

from customer360.bench.score import reader

BINS = 10
COUNTS = """
    with labelled as (
        select
            pairs.match_probability,
            truth_1.true_customer_id = truth_2.true_customer_id as is_match
        from {pairs} as pairs
        inner join {truth} as truth_1
            on pairs.source_record_id_1 = truth_1.source_record_id
        inner join {truth} as truth_2
            on pairs.source_record_id_2 = truth_2.source_record_id
    )
    select
        least(cast(floor(match_probability * {bins}) as bigint), {bins} - 1) as bin,
        count(*),
        avg(match_probability),
        avg(cast(is_match as double))
    from labelled
    group by bin
    order by bin
"""


class Bin(NamedTuple):
    """Pairs whose probability is from `number` to `number + 1` tenths: how many, what they promise, what they keep."""

    number: int
    pairs: int
    promised: float
    kept: float


class Calibration(NamedTuple):
    """The bins that have pairs, in order."""

    bins: list[Bin]

    @property
    def error(self) -> float:
        """Expected calibration error, from 0 to 1; 0 where no pair was scored."""
        pairs = sum(one.pairs for one in self.bins)
        return sum(one.pairs * abs(one.promised - one.kept) for one in self.bins) / pairs if pairs else 0.0


def calibrate(truth: Path, pairs: Path) -> Calibration:
    """Hold the probabilities of scored pairs against the truth.

    `truth` (Parquet): source_record_id, true_customer_id; `pairs` (Parquet): source_record_id_1, source_record_id_2,
    match_probability. Pairs of records whose truth is unknown are left out.
    """
    with duckdb.connect() as session:
        query = COUNTS.format(pairs=reader(pairs), truth=reader(truth), bins=BINS)
        return Calibration([Bin(*row) for row in session.execute(query).fetchall()])
