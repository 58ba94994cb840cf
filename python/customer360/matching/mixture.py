"""Expectation maximisation over counted agreement patterns.

Fellegi and Sunter (1969) with the classes of a pair widened: the same person, people of one household (who share an
e-mail, a phone or an address) and unrelated people. All pairs of records are in the mixture: those never compared
count as unrelated, so the expected number of unrelated pairs of every pattern is known in absolute terms and the
classes of the rest need no labels and no training rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from customer360.matching.comparisons import (
    COMPARISONS,
    EMAIL_CASES,
    HOUSEHOLD_ANCHORS,
    TWINS,
    Comparison,
    Levels,
    Probabilities,
    email_case,
    level_shares,
    mostly_same,
)

Counts = npt.NDArray[np.float64]
TINY = 1e-300
COINCIDENCE = 0.02
# what is known of strangers before any are seen, as so many pairs: it carries a file of a few people and is lost in a
# large one
STRANGER_PAIRS = 200.0
# how many of two people of one household bear the same first name (a father and his son, a mother and her daughter), as
# so many pairs of which so many are namesakes: in most files too few birth dates are known to learn it
HOUSEHOLD_PAIRS = 100.0
HOUSEHOLD_NAMESAKES = 3.0
# twins are few among them, however many pairs of one birth date bear two first names: in a garbled file those are one
MOST_TWINS = 0.1
# whose same value is one person's or one household's nearly always
OWN_VALUES = ("email", "phone", "national_id")
# of pairs with the same one: what is held of them before any name or birth date tells, as so many pairs
SAME_VALUE_PAIRS = 20.0
_PERSONAL = tuple(comparison.name for comparison in COMPARISONS if not comparison.shared_in_household)


class SameValues(NamedTuple):
    """Of all pairs of records, how many know a value on both sides, and how many of these the same."""

    known_pairs: float
    same_pairs: float


@dataclass(frozen=True)
class RandomPairs:
    """What random pairs show: the distribution of each comparison, what one pair is of those it knows, and how many."""

    shares: dict[str, Probabilities]
    one_pair: dict[str, float]
    pair_count: float


@dataclass
class Mixture:
    """Distribution of each comparison in each class, and the share of all pairs that each class holds.

    Distributions are indexed by level (0 is neutral). `unrelated_email` has a row for each of EMAIL_CASES.
    `random` is what random pairs show; `unrelated` is that without the matches and households among them, and of each
    level at least `coincidence`.
    """

    random: dict[str, Probabilities]
    coincidence: dict[str, Probabilities]
    match: dict[str, Probabilities]
    unrelated: dict[str, Probabilities]
    unrelated_email: npt.NDArray[np.float64]
    households: dict[str, dict[str, Probabilities]]
    match_share: float
    household_shares: dict[str, float]
    namesake_share: float = HOUSEHOLD_NAMESAKES / HOUSEHOLD_PAIRS


def random_pairs(levels: Levels, counts: Counts, same_values: Mapping[str, SameValues]) -> RandomPairs:
    """Distribution of every comparison among random pairs of records.

    `levels`: for each comparison the level of each pattern; `counts`: pairs of each pattern; `same_values`: of some
    comparisons, how many of all pairs have the same value. Half a pair is added to each level, so that a level never
    seen is rare, not impossible.
    """
    shares, one_pair = {}, {}
    for comparison in COMPARISONS:
        prior = 0.5 + STRANGER_PAIRS * strangers(comparison)
        level = levels[comparison.name]
        share = _smoothed(level, counts, prior)
        if comparison.name in same_values:
            known, same = same_values[comparison.name]
            top = (same + prior[-1]) / (known + prior.sum())
            share[1:-1] *= (1.0 - top) / share[1:-1].sum()
            share[-1] = top
        shares[comparison.name] = share
        one_pair[comparison.name] = 1.0 / (counts[level > 0].sum() + prior.sum())
    return RandomPairs(shares, one_pair, float(counts.sum()))


def strangers(comparison: Comparison) -> Probabilities:
    """How far two strangers agree, before anything is seen: levels 1 (different) to the top."""
    shares = np.full(comparison.top_level, 0.003)
    shares[-1] = 0.5 if comparison.name == "gender" else 0.002
    shares[0] = 1.0 - shares[1:].sum()
    return shares


def fit_mixture(levels: Levels, counts: Counts, random: RandomPairs, record_count: int, rounds: int = 150) -> Mixture:
    """Learn the mixture from the patterns of the candidate pairs.

    `levels`: for each comparison the level of each pattern; `counts`: pairs of each pattern; `random`: from
    `random_pairs`; `record_count`: records that were paired. Returns class shares relative to all pairs.
    """
    all_pairs = max(record_count * (record_count - 1) / 2.0, 1.0)
    mixture = _start(random, all_pairs, record_count / 5.0 / all_pairs)
    case = email_case(levels)
    for _ in range(rounds):
        shares = _class_shares(mixture, levels, case)
        _learn(mixture, levels, case, {name: share * counts for name, share in shares.items()}, all_pairs)
    return mixture


def _coincidence(random: RandomPairs, all_pairs: float) -> dict[str, Probabilities]:
    """The least of each level that is left to coincidence: COINCIDENCE of it, and half a pair where not all were seen.

    Of a level of which a sample saw one pair or two nobody knows how much the matches explain. Not so the same value,
    which is as rare as it is among all records.
    """
    unseen = 1.0 - min(random.pair_count / all_pairs, 1.0)
    coincidence = {}
    for name, share in random.shares.items():
        least = np.maximum(COINCIDENCE * share, 0.5 * unseen * random.one_pair[name])
        least[-1] = COINCIDENCE * share[-1]
        coincidence[name] = np.minimum(share, least)
    return coincidence


def _start(random: RandomPairs, all_pairs: float, match_share: float) -> Mixture:
    unrelated = {name: share.copy() for name, share in random.shares.items()}
    households: dict[str, dict[str, Probabilities]] = {}
    for anchor in (*HOUSEHOLD_ANCHORS, TWINS):
        held = {name: share.copy() for name, share in unrelated.items()}
        for comparison in COMPARISONS:
            if comparison.shared_in_household or comparison.name == anchor:
                same = mostly_same(comparison.top_level)
                held[comparison.name] = same if comparison.name == anchor else (same + unrelated[comparison.name]) / 2.0
        households[anchor] = held
    return Mixture(
        random=random.shares,
        coincidence=_coincidence(random, all_pairs),
        match={comparison.name: mostly_same(comparison.top_level) for comparison in COMPARISONS},
        unrelated=unrelated,
        unrelated_email=np.stack([unrelated["email"]] * len(EMAIL_CASES)),
        households=households,
        match_share=match_share,
        household_shares={**dict.fromkeys(HOUSEHOLD_ANCHORS, match_share / 20.0), TWINS: match_share / 1000.0},
    )


def _class_shares(mixture: Mixture, levels: Levels, case: npt.NDArray[np.int64]) -> dict[str, Probabilities]:
    """Probability of each class for each pattern (Bayes' rule, in logarithms)."""
    unrelated_email = np.log(mixture.unrelated_email + TINY)[case, levels["email"]]
    logs = {
        "match": np.log(mixture.match_share + TINY) + _log_likelihood(mixture.match, levels),
        "unrelated": _log_likelihood(mixture.unrelated, levels, without="email") + unrelated_email,
    }
    for anchor, held in mixture.households.items():
        email = np.log(held["email"] + TINY)[levels["email"]] if anchor == "email" else unrelated_email
        likelihood = _log_likelihood(held, levels, without="email") + email
        logs[anchor] = np.log(mixture.household_shares[anchor] + TINY) + likelihood
    total = np.logaddexp.reduce(list(logs.values()))
    return {name: np.exp(log - total) for name, log in logs.items()}


def _log_likelihood(shares: dict[str, Probabilities], levels: Levels, without: str = "") -> Probabilities:
    terms = [np.log(share + TINY)[levels[name]] for name, share in shares.items() if name != without]
    return np.asarray(np.sum(terms, axis=0), dtype=np.float64)


def _learn(
    mixture: Mixture, levels: Levels, case: npt.NDArray[np.int64], pairs: dict[str, Counts], all_pairs: float
) -> None:
    """The maximisation step: `pairs` holds the expected pairs of each class for each pattern."""
    mixture.match_share = (pairs["match"].sum() + 0.5) / (all_pairs + 1.0)
    for comparison in COMPARISONS:
        prior = 10.0 * mostly_same(comparison.top_level)[1:] + 1e-3
        mixture.match[comparison.name] = _smoothed(levels[comparison.name], pairs["match"], prior)
    _learn_unrelated(mixture, levels, pairs)
    _learn_namesakes(mixture, levels, pairs)
    _learn_unrelated_email(mixture, levels["email"], case, pairs)
    for anchor, held in mixture.households.items():
        mixture.household_shares[anchor] = max(pairs[anchor].sum() / all_pairs, 1e-15)
        for comparison in COMPARISONS:
            if comparison.name in _PERSONAL and comparison.name != anchor:
                continue
            if comparison.name == "email" and anchor != "email":
                continue
            like_match = comparison.name in (anchor, "family_name")
            guess = mostly_same(comparison.top_level) if like_match else mixture.unrelated[comparison.name]
            held[comparison.name] = _smoothed(levels[comparison.name], pairs[anchor], 5.0 * guess[1:] + 1e-3)
    others = sum(share for anchor, share in mixture.household_shares.items() if anchor != TWINS)
    mixture.household_shares[TWINS] = min(mixture.household_shares[TWINS], MOST_TWINS * others)


def _learn_unrelated(mixture: Mixture, levels: Levels, pairs: dict[str, Counts]) -> None:
    """Take the matches and households out of what random pairs show.

    Among random pairs, two equal e-mail addresses are nearly always one person's: taken as coincidence they would
    count for little.
    """
    for name, random in mixture.random.items():
        explained = mixture.match_share * mixture.match[name]
        for anchor, held in mixture.households.items():
            if name == anchor or (name not in _PERSONAL and name != "email"):
                explained = explained + mixture.household_shares[anchor] * held[name]
        left = random - explained
        if name in OWN_VALUES:
            is_same = levels[name] == len(random) - 1
            left[-1] = random[-1] * _strangers_share(left[-1] / random[-1], levels, is_same, pairs)
        rest = np.maximum(left, mixture.coincidence[name])[1:]
        mixture.unrelated[name] = np.concatenate([[1.0], rest / rest.sum()])
        for anchor, held in mixture.households.items():
            if name != anchor and (name in _PERSONAL or name == "email"):
                held[name] = mixture.unrelated[name]


def _strangers_share(guess: float, levels: Levels, is_same: npt.NDArray[np.bool_], pairs: dict[str, Counts]) -> float:
    """Of the pairs with the same value (`is_same`, by pattern), how many are strangers.

    All of them are paired. Those tell that know a first name or a birth date on both sides; where the value is all that
    is known, it would have to tell of itself whether it agrees by chance. `guess` is what is held without them.
    """
    tells = is_same & ((levels["given_name"] > 0) | (levels["birth_date"] > 0))
    seen = sum(of_class[tells].sum() for of_class in pairs.values())
    strangers_seen = pairs["unrelated"][tells].sum() + SAME_VALUE_PAIRS * max(guess, 0.0)
    return float(strangers_seen / (seen + SAME_VALUE_PAIRS))


def _learn_namesakes(mixture: Mixture, levels: Levels, pairs: dict[str, Counts]) -> None:
    """First names of a household: some share one, as one person's records do; the others' agree as strangers' do.

    Only pairs with both birth dates can tell namesakes from one person, so the share is learnt from them.
    """
    tells = levels["birth_date"] > 0
    level = levels["given_name"][tells]
    shared = mixture.namesake_share * mixture.match["given_name"]
    chance = (1.0 - mixture.namesake_share) * mixture.unrelated["given_name"]
    is_known = level > 0
    held = np.sum([pairs[anchor][tells] for anchor in HOUSEHOLD_ANCHORS], axis=0)[is_known]
    namesakes = (held * (shared / (shared + chance))[level[is_known]]).sum()
    mixture.namesake_share = (namesakes + HOUSEHOLD_NAMESAKES) / (held.sum() + HOUSEHOLD_PAIRS)
    mixed = (
        mixture.namesake_share * mixture.match["given_name"]
        + (1.0 - mixture.namesake_share) * mixture.unrelated["given_name"]
    )
    for anchor in HOUSEHOLD_ANCHORS:
        mixture.households[anchor]["given_name"] = mixed


def _learn_unrelated_email(
    mixture: Mixture, email_levels: npt.NDArray[np.int64], case: npt.NDArray[np.int64], pairs: dict[str, Counts]
) -> None:
    """How alike the addresses of different people with like names are.

    An address that is exactly the same keeps the probability it has among all unrelated pairs: it is one mailbox.
    """
    different_people = pairs["unrelated"] + sum(pairs[anchor] for anchor in mixture.households if anchor != "email")
    any_pairs = mixture.unrelated["email"]
    mixture.unrelated_email[0] = any_pairs
    for row in range(1, len(EMAIL_CASES)):
        chosen = case == row
        top_level = len(any_pairs) - 1
        seen = np.bincount(email_levels[chosen], weights=different_people[chosen], minlength=top_level + 1)[1:]
        seen[-1] = 0.0
        learnt = seen + 50.0 * any_pairs[1:] + 1e-6
        learnt = learnt / learnt.sum()
        learnt[-1] = any_pairs[-1]
        mixture.unrelated_email[row] = np.concatenate([[1.0], learnt])


def _smoothed(levels: npt.NDArray[np.int64], weights: Counts, prior: Probabilities) -> Probabilities:
    """Level shares with `prior` pairs added to the levels 1..top."""
    top_level = len(prior)
    return level_shares(
        np.concatenate([levels, np.arange(1, top_level + 1)]), np.concatenate([weights, prior]), top_level
    )
