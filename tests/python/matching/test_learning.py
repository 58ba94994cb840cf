"""What is learnt without labels, against a mixture whose every probability is known."""

import math
import warnings

import numpy as np
import pyarrow as pa
import pytest
from simulated_pairs import MATCH, UNRELATED, pattern_table, same_value_table, simulate

from customer360.matching.comparisons import COMPARISONS
from customer360.matching.weights import SCHEMA, must_train, no_weights, train_weights

pytestmark = pytest.mark.xdist_group("learning")
EIGHT = len(COMPARISONS)


def weights_of(table):
    """The probabilities by class, comparison and level."""
    return {
        (row["evidence_class"], row["comparison"], row["comparison_level"]): row["probability"]
        for row in table.to_pylist()
    }


@pytest.fixture(scope="module")
def town():
    """1,000 records, 700 pairs of one person, 500 of a household."""
    return simulate(1000, matches=700, households=500)


@pytest.fixture(scope="module")
def learnt(town):
    return weights_of(train_weights(*town.tables(), town.record_count))


@pytest.mark.parametrize("comparison", [comparison.name for comparison in COMPARISONS])
def test_the_levels_of_matches_are_learnt(learnt, comparison):
    true = MATCH[comparison]
    found = [learnt["match", comparison, level] for level in range(1, len(true) + 1)]
    assert sum(found) == pytest.approx(1.0)
    assert np.abs(np.array(found) - true).max() < 0.05


@pytest.mark.parametrize("comparison", [comparison.name for comparison in COMPARISONS])
def test_chance_is_learnt_from_random_pairs(learnt, comparison):
    true = UNRELATED[comparison]
    found = [learnt["unrelated", comparison, level] for level in range(1, len(true) + 1)]
    assert np.abs(np.array(found) - true).max() < 0.005


def test_the_shares_of_the_classes_are_learnt(town, learnt):
    all_pairs = town.record_count * (town.record_count - 1) / 2
    assert learnt["match", "all_pairs", 0] * all_pairs == pytest.approx(700, rel=0.1)
    # a household shows where both surnames and both addresses are known
    assert learnt["household_address", "all_pairs", 0] * all_pairs == pytest.approx(500 * 0.9 * 0.9, rel=0.25)
    for other in ("household_email", "household_phone"):
        assert learnt[other, "all_pairs", 0] * all_pairs < 100


def test_twins_are_learnt_as_a_household_of_their_own(town, learnt):
    all_pairs = town.record_count * (town.record_count - 1) / 2
    assert learnt["household_birth_date", "all_pairs", 0] * all_pairs < 20
    with_twins = simulate(1000, matches=700, households=460, twins=40)
    found = weights_of(train_weights(*with_twins.tables(), with_twins.record_count))
    assert found["household_birth_date", "all_pairs", 0] * all_pairs == pytest.approx(40, rel=0.3)
    assert found["match", "all_pairs", 0] * all_pairs == pytest.approx(700, rel=0.1)


def test_where_nobody_is_twice_hardly_anybody_is_found():
    alone = simulate(600, matches=0, seed=2)
    learnt = weights_of(train_weights(*alone.tables(), alone.record_count))
    assert learnt["match", "all_pairs", 0] * 600 * 599 / 2 < 10


def test_learning_twice_gives_the_same_bits(town):
    first = train_weights(*town.tables(), town.record_count)
    assert first.schema == SCHEMA
    assert first.equals(train_weights(*town.tables(), town.record_count))


def test_the_order_of_patterns_does_not_matter(town):
    randomness = np.random.default_rng(3)
    shuffled = [table.take(randomness.permutation(len(table))) for table in town.tables()]
    expected = train_weights(*town.tables(), town.record_count)
    assert train_weights(*shuffled, town.record_count).equals(expected)


def only(comparison, level):
    """A pattern in which one comparison alone was possible."""
    return [level if other.name == comparison else 0 for other in COMPARISONS]


EQUAL = [comparison.top_level for comparison in COMPARISONS]
NO_PAIR = np.zeros((0, EIGHT), dtype=np.int64)
DEGENERATE = {
    "no record": (NO_PAIR, NO_PAIR, 0),
    "one record": (NO_PAIR, NO_PAIR, 1),
    "two records, no pair": (NO_PAIR, NO_PAIR, 2),
    "two equal records": (np.array([EQUAL]), NO_PAIR, 2),
    "two different records": (np.ones((1, EIGHT), dtype=np.int64), NO_PAIR, 2),
    "no pattern, many records": (NO_PAIR, NO_PAIR, 100_000),
    "nothing comparable": (np.zeros((50, EIGHT), dtype=np.int64), np.zeros((50, EIGHT), dtype=np.int64), 30),
    "only e-mails": (np.array([only("email", 4)] * 20), np.array([only("email", 1)] * 400), 30),
    "only genders": (np.array([only("gender", 2)] * 200), np.array([only("gender", 1), only("gender", 2)]), 30),
    "all records equal": (np.array([EQUAL] * 435), np.array([EQUAL] * 435), 30),
    "all pairs differ": (np.ones((435, EIGHT), dtype=np.int64), np.ones((435, EIGHT), dtype=np.int64), 30),
}


@pytest.mark.parametrize("name", DEGENERATE)
def test_probabilities_are_probabilities_whatever_comes_in(name):
    pairs, random_pairs, record_count = DEGENERATE[name]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tables = (pattern_table(pairs), pattern_table(random_pairs), same_value_table(random_pairs))
        learnt = train_weights(*tables, record_count, training_number=7)
    values = learnt.column("probability").to_pylist()
    # 0 would be a logarithm of minus infinity in SQL
    assert all(math.isfinite(value) and 0.0 < value <= 1.0 for value in values)
    assert set(learnt.column("training_number").to_pylist()) == {7}
    assert set(learnt.column("trained_on_records").to_pylist()) == {record_count}
    assert len(weights_of(learnt)) == len(values)


def test_equal_records_speak_for_a_match_more_than_different_ones(learnt):
    for comparison in COMPARISONS:
        highest, lowest = (
            learnt["match", comparison.name, level] / learnt["unrelated", comparison.name, level]
            for level in (comparison.top_level, 1)
        )
        assert highest > 1 > lowest, comparison.name


@pytest.mark.parametrize(
    ("trained_on", "records", "asked", "train"),
    [
        (None, 100, False, True),
        (0, 100, False, True),
        (100, 100, False, False),
        (100, 100, True, True),
        (100, 200, False, False),
        (100, 201, False, True),
        (100, 50, False, False),
        (100, 49, False, True),
        (100, 0, False, True),
        (None, 0, False, True),
    ],
)
def test_training_is_for_the_first_time_on_request_or_when_the_data_is_another(trained_on, records, asked, train):
    assert must_train(trained_on, records, asked) is train


def test_no_training_is_a_table_without_rows():
    assert no_weights().equals(pa.table({name: [] for name in SCHEMA.names}, schema=SCHEMA))
