"""What is seen a few times still has something to say, and not too much."""

import numpy as np

from customer360.matching.comparisons import COMPARISONS
from customer360.matching.mixture import fit_mixture, random_pairs


def test_a_shared_mailbox_among_six_pairs_is_not_taken_for_chance():
    levels = {comparison.name: np.ones(6, dtype=np.int64) for comparison in COMPARISONS}
    levels["email"][0] = 4
    shares = random_pairs(levels, np.ones(6)).shares
    assert 0.001 < shares["email"][4] < 0.02


def test_many_pairs_speak_for_themselves():
    levels = {comparison.name: np.array([1, comparison.top_level]) for comparison in COMPARISONS}
    shares = random_pairs(levels, np.array([450_000.0, 50_000.0])).shares
    assert all(abs(shares[comparison.name][-1] - 0.1) < 0.001 for comparison in COMPARISONS)


def chance_of_an_address(level, record_count, seen=2):
    """Learnt where 10,000 matches share an e-mail and 100 a like one; a random pair in a million is of level `seen`."""
    names = [comparison.name for comparison in COMPARISONS]
    one_person = {name: np.full(2, comparison.top_level) for name, comparison in zip(names, COMPARISONS, strict=True)}
    one_person["email"] = np.array([4, 2])
    strangers = {name: np.ones(2, dtype=np.int64) for name in names}
    strangers["email"] = np.array([1, seen])
    random = random_pairs(strangers, np.array([999_999.0, 1.0]))
    mixture = fit_mixture(one_person, np.array([10_000.0, 100.0]), random, record_count)
    return mixture.unrelated["email"][level]


def test_what_a_sample_saw_once_is_not_explained_away():
    # matches are one pair in 6,000 here: they explain two such pairs in a million, and one was seen
    assert 0.4e-6 < chance_of_an_address(level=2, record_count=11_000) < 1e-6


def test_what_is_known_of_all_pairs_can_be_explained():
    # half a million pairs in all, fewer than were looked at
    assert chance_of_an_address(level=2, record_count=1_000) < 0.1e-6


def test_the_same_address_is_left_its_rarity():
    # that two strangers share a mailbox is far rarer than half a pair in a million
    assert chance_of_an_address(level=4, record_count=11_000, seen=4) < 0.1e-6
