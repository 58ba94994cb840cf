"""From counted patterns to a table of probabilities that SQL scores with."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from customer360.matching.comparisons import COMPARISONS, EMAIL_CASES, Levels, Probabilities
from customer360.matching.mixture import Counts, Mixture, SameValues, fit_mixture, random_pairs

WeightRow = tuple[str, str, int, float]

SCHEMA = pa.schema(
    [
        ("evidence_class", pa.string()),
        ("comparison", pa.string()),
        ("comparison_level", pa.int64()),
        ("probability", pa.float64()),
        ("training_number", pa.int64()),
        ("trained_on_records", pa.int64()),
    ]
)


def train_weights(
    pair_patterns: pa.Table,
    random_patterns: pa.Table,
    same_values: pa.Table,
    record_count: int,
    training_number: int = 1,
) -> pa.Table:
    """Learn the weights of one training.

    `pair_patterns` and `random_patterns`: columns `level_pattern`, `<comparison>_level` and
    `pair_count`, one row a pattern. `same_values`: columns `comparison`, `known_pairs`, `same_pairs`.
    Returns SCHEMA: the probability of each level of each comparison in each class, and the share of all pairs that
    each class holds (comparison `all_pairs`, level 0).
    """
    levels, counts = _pattern_arrays(pair_patterns)
    same = {row["comparison"]: SameValues(row["known_pairs"], row["same_pairs"]) for row in same_values.to_pylist()}
    random = random_pairs(*_pattern_arrays(random_patterns), same)
    mixture = fit_mixture(levels, counts, random, record_count)
    columns: list[list[object]] = [list(column) for column in zip(*_rows(mixture), strict=True)]
    size = len(columns[0])
    columns += [[training_number] * size, [record_count] * size]
    return pa.table(columns, schema=SCHEMA)


def no_weights() -> pa.Table:
    """The answer when nothing is to be trained: no rows."""
    return SCHEMA.empty_table()


def must_train(trained_on_records: int | None, record_count: int, asked: bool) -> bool:
    """Train when asked, when there is nothing yet, or when the number of records has doubled or halved since."""
    if asked or not trained_on_records:
        return True
    return record_count > 2 * trained_on_records or 2 * record_count < trained_on_records


def _pattern_arrays(patterns: pa.Table) -> tuple[Levels, Counts]:
    # a fixed order, so that sums of floats come out the same in every run
    patterns = patterns.sort_by("level_pattern")
    levels = {
        comparison.name: patterns.column(comparison.column).to_numpy().astype(np.int64) for comparison in COMPARISONS
    }
    return levels, patterns.column("pair_count").to_numpy().astype(np.float64)


def _rows(mixture: Mixture) -> Iterator[WeightRow]:
    yield "match", "all_pairs", 0, mixture.match_share
    yield "unrelated", "all_pairs", 0, 1.0
    for anchor, share in mixture.household_shares.items():
        yield f"household_{anchor}", "all_pairs", 0, share
    classes = {
        "random": mixture.random,
        "match": mixture.match,
        "unrelated": mixture.unrelated,
        **{f"household_{anchor}": held for anchor, held in mixture.households.items()},
    }
    for evidence_class, shares in classes.items():
        for comparison in COMPARISONS:
            if comparison.name != "email":
                yield from _level_rows(evidence_class, comparison.name, shares[comparison.name])
        for row, case in enumerate(EMAIL_CASES):
            own = evidence_class in ("random", "match", "household_email")
            yield from _level_rows(evidence_class, case, shares["email"] if own else mixture.unrelated_email[row])


def _level_rows(evidence_class: str, comparison: str, shares: Probabilities) -> Iterator[WeightRow]:
    for level in range(1, len(shares)):
        yield evidence_class, comparison, level, float(shares[level])
