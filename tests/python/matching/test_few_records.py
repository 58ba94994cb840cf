"""A file of a few rows still has something to learn from."""

import numpy as np

from customer360.matching.comparisons import COMPARISONS
from customer360.matching.mixture import random_shares


def test_a_shared_mailbox_among_six_pairs_is_not_taken_for_chance():
    levels = {comparison.name: np.ones(6, dtype=np.int64) for comparison in COMPARISONS}
    levels["email"][0] = 4
    shares = random_shares(levels, np.ones(6))
    assert 0.001 < shares["email"][4] < 0.02


def test_many_pairs_speak_for_themselves():
    levels = {comparison.name: np.array([1, comparison.top_level]) for comparison in COMPARISONS}
    shares = random_shares(levels, np.array([450_000.0, 50_000.0]))
    assert all(abs(shares[comparison.name][-1] - 0.1) < 0.001 for comparison in COMPARISONS)
