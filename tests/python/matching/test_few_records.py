"""What is seen a few times still has something to say, and not too much."""

import numpy as np
import pytest

from customer360.matching.comparisons import COMPARISONS
from customer360.matching.mixture import SameValues, fit_mixture, random_pairs


def test_a_shared_mailbox_among_six_pairs_is_not_taken_for_chance():
    levels = {comparison.name: np.ones(6, dtype=np.int64) for comparison in COMPARISONS}
    levels["email"][0] = 4
    shares = random_pairs(levels, np.ones(6), {}).shares
    assert 0.001 < shares["email"][4] < 0.02


def test_many_pairs_speak_for_themselves():
    levels = {comparison.name: np.array([1, comparison.top_level]) for comparison in COMPARISONS}
    shares = random_pairs(levels, np.array([450_000.0, 50_000.0]), {}).shares
    assert all(abs(shares[comparison.name][-1] - 0.1) < 0.001 for comparison in COMPARISONS)


def chance_of_an_address(level, record_count, seen=2):
    """Learnt where 10,000 matches share an e-mail and 100 a like one; a random pair in a million is of level `seen`."""
    names = [comparison.name for comparison in COMPARISONS]
    one_person = {name: np.full(2, comparison.top_level) for name, comparison in zip(names, COMPARISONS, strict=True)}
    one_person["email"] = np.array([4, 2])
    strangers = {name: np.ones(2, dtype=np.int64) for name in names}
    strangers["email"] = np.array([1, seen])
    random = random_pairs(strangers, np.array([999_999.0, 1.0]), {})
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


def test_same_values_are_as_rare_as_all_pairs_say_not_as_a_sample_does():
    levels = {comparison.name: np.ones(1, dtype=np.int64) for comparison in COMPARISONS}
    counts = np.array([500_000.0])
    sampled = random_pairs(levels, counts, {}).shares
    counted = random_pairs(levels, counts, {"national_id": SameValues(known_pairs=1e10, same_pairs=13_500.0)}).shares
    # a sample that saw none knows no better than one pair in half a million
    assert sampled["national_id"][3] > 1.5e-6
    assert counted["national_id"][3] == pytest.approx(1.35e-6, rel=0.01)
    assert counted["national_id"][1:].sum() == pytest.approx(1.0)
    assert np.array_equal(counted["email"], sampled["email"])


def one_mailbox(strangers):
    """Patterns of pairs with the same e-mail: 5,000 of which nothing else is known, and 1,000 that know both names."""
    names = [comparison.name for comparison in COMPARISONS]
    levels = {name: np.zeros(3, dtype=np.int64) for name in names}
    levels["email"][:] = 4
    for name, comparison in zip(names[:3], COMPARISONS[:3], strict=True):
        levels[name][1:] = [comparison.top_level, 1]
    return levels, np.array([5_000.0, 1_000.0 - strangers, strangers])


@pytest.mark.parametrize("strangers", [0.0, 300.0])
def test_pairs_that_know_more_tell_how_many_share_a_mailbox_by_chance(strangers):
    levels, counts = one_mailbox(strangers)
    unlike = {comparison.name: np.ones(1, dtype=np.int64) for comparison in COMPARISONS}
    # more mailboxes are shared than matches explain: those of which nothing else is known would be strangers
    shared = SameValues(known_pairs=5e9, same_pairs=12_000.0)
    random = random_pairs(unlike, np.array([500_000.0]), {"email": shared})
    mixture = fit_mixture(levels, counts, random, record_count=100_000)
    share = mixture.unrelated["email"][4] / mixture.random["email"][4]
    held = mixture.household_shares["email"] * 5e9
    if strangers:
        assert share + held / 6_000 > 0.1
    else:
        assert share < 0.03
