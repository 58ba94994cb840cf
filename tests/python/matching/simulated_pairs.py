"""Pairs of records drawn from a mixture whose every probability is known."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from customer360.matching.comparisons import COMPARISONS

Shares = dict[str, list[float]]
NAMES = [comparison.name for comparison in COMPARISONS]
TOP = {comparison.name: comparison.top_level for comparison in COMPARISONS}
SAME_VALUES = ("birth_date", "email", "phone", "national_id")

# probability of each level from 1 (different) up, among pairs of one person and among unrelated pairs
MATCH: Shares = {
    "given_name": [0.03, 0.03, 0.04, 0.10, 0.05, 0.05, 0.70],
    "family_name": [0.05, 0.02, 0.03, 0.08, 0.02, 0.0, 0.80],
    "birth_date": [0.02, 0.01, 0.04, 0.05, 0.08, 0.80],
    "email": [0.25, 0.10, 0.05, 0.60],
    "phone": [0.30, 0.05, 0.65],
    "national_id": [0.02, 0.08, 0.90],
    "address": [0.18, 0.02, 0.02, 0.03, 0.05, 0.05, 0.05, 0.10, 0.50],
    "gender": [0.02, 0.98],
}
UNRELATED: Shares = {
    "given_name": [0.94, 0.02, 0.01, 0.01, 0.005, 0.005, 0.01],
    "family_name": [0.962, 0.02, 0.005, 0.005, 0.003, 0.0, 0.005],
    "birth_date": [0.93, 0.015, 0.05, 0.002, 0.002, 0.001],
    "email": [0.9975, 0.001, 0.001, 0.0005],
    "phone": [0.9985, 0.001, 0.0005],
    "national_id": [0.9989, 0.001, 0.0001],
    "address": [0.88, 0.02, 0.02, 0.05, 0.01, 0.01, 0.005, 0.004, 0.001],
    "gender": [0.5, 0.5],
}
# who lives together shares surname and address; the rest is chance
HOUSEHOLD: Shares = UNRELATED | {
    "family_name": [0.08, 0.01, 0.01, 0.05, 0.05, 0.0, 0.80],
    "address": [0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.03, 0.90],
}
# and twins the birth date
TWINS: Shares = HOUSEHOLD | {"birth_date": [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]}


@dataclass(frozen=True)
class Simulated:
    """Patterns of all pairs and of random pairs, and same values among all pairs, as the SQL room counts them."""

    pair_patterns: pa.Table
    random_patterns: pa.Table
    same_values: pa.Table
    record_count: int

    def tables(self) -> tuple[pa.Table, pa.Table, pa.Table]:
        """What learning takes, in its order."""
        return self.pair_patterns, self.random_patterns, self.same_values


def draw(shares: Shares, size: int, known: float, randomness: np.random.Generator) -> np.ndarray:
    """Levels of `size` pairs, one column a comparison; each value is known on both sides with chance `known`."""
    columns = []
    for comparison in COMPARISONS:
        chances = np.array(shares[comparison.name])
        levels = randomness.choice(len(chances), size=size, p=chances / chances.sum()) + 1
        columns.append(np.where(randomness.random(size) < known, levels, 0))
    return np.stack(columns, axis=1)


def pattern_table(levels: np.ndarray) -> pa.Table:
    """The table of counted patterns that `pair_patterns` is."""
    places = 10 ** np.arange(len(COMPARISONS) - 1, -1, -1)
    patterns, counts = np.unique(levels @ places, return_counts=True)
    columns = {"level_pattern": patterns.astype(np.int64), "pair_count": counts.astype(np.int64)}
    for comparison, place in zip(COMPARISONS, places, strict=True):
        columns[comparison.column] = (patterns // place % 10).astype(np.int64)
    return pa.table(columns)


def same_value_table(levels: np.ndarray) -> pa.Table:
    """The table that `same_values` is, where `levels` are those of all pairs."""
    counted = {name: levels[:, column] for column, name in enumerate(NAMES) if name in SAME_VALUES}
    return pa.table(
        {
            "comparison": list(counted),
            "known_pairs": [float((column > 0).sum()) for column in counted.values()],
            "same_pairs": [float((column == TOP[name]).sum()) for name, column in counted.items()],
        }
    )


def simulate(
    record_count: int, matches: int, households: int = 0, twins: int = 0, known: float = 0.9, seed: int = 1
) -> Simulated:
    """All pairs of `record_count` records, `matches` of them of one person, `households` and `twins` of one address."""
    randomness = np.random.default_rng(seed)
    unrelated = record_count * (record_count - 1) // 2 - matches - households - twins
    pairs = np.concatenate(
        [
            draw(MATCH, matches, known, randomness),
            draw(HOUSEHOLD, households, known, randomness),
            draw(TWINS, twins, known, randomness),
            draw(UNRELATED, unrelated, known, randomness),
        ]
    )
    random_pairs = pairs[randomness.choice(len(pairs), size=len(pairs) // 2, replace=False)]
    # a pair that agrees in nothing much shares no blocking key and is never compared
    held = np.stack([pairs[:, column] >= COMPARISONS[column].top_level - 1 for column in range(7)], axis=1)
    patterns = pattern_table(pairs[held.any(axis=1)])
    return Simulated(patterns, pattern_table(random_pairs), same_value_table(pairs), record_count)
