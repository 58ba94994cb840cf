"""The comparisons of a pair, as the SQL room `3_scored_pairs` makes them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Levels = dict[str, npt.NDArray[np.int64]]
Probabilities = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Comparison:
    """One comparison: its levels run from 1 (different) to `top_level` (same); 0 is "not comparable".

    `shared_in_household` is true for what people who live together have in common.
    """

    name: str
    top_level: int
    shared_in_household: bool = False

    @property
    def column(self) -> str:
        """Column of the level in `pair_patterns`."""
        return f"{self.name}_level"


COMPARISONS = (
    Comparison("given_name", 7),
    Comparison("family_name", 7, shared_in_household=True),
    Comparison("birth_date", 6),
    Comparison("email", 4, shared_in_household=True),
    Comparison("phone", 3, shared_in_household=True),
    Comparison("national_id", 3),
    Comparison("address", 9, shared_in_household=True),
    Comparison("gender", 2),
)

HOUSEHOLD_ANCHORS = ("email", "phone", "address")
# two of a household who are born on one day: they bear two first names
TWINS = "birth_date"

# An e-mail address is often made from the name, so how alike two addresses of different people are
# depends on how alike their names are: the e-mail comparison has a distribution for each case.
EMAIL_CASES = ("email", "email_of_relatives", "email_of_namesakes")


def email_case(levels: Levels) -> npt.NDArray[np.int64]:
    """Index into EMAIL_CASES for each pattern: 2 where both names agree, 1 where only the surname does, else 0.

    Shape: one entry a pattern.
    """
    family_agrees = levels["family_name"] >= 4
    given_agrees = levels["given_name"] >= 3
    return np.where(family_agrees & given_agrees, 2, np.where(family_agrees, 1, 0)).astype(np.int64)


def level_shares(levels: npt.NDArray[np.int64], weights: Probabilities, top_level: int) -> Probabilities:
    """Distribution over the levels 1..top_level, indexed by level; index 0 (not comparable) is 1, a neutral factor."""
    counted = np.bincount(levels, weights=weights, minlength=top_level + 1)[1:]
    total = counted.sum()
    shares = counted / total if total > 0 else np.full(top_level, 1.0 / top_level)
    return np.concatenate([[1.0], shares])


def mostly_same(top_level: int, same: float = 0.9) -> Probabilities:
    """Where learning starts for a matching pair: `same` on the top level, the rest evenly below."""
    shares = np.full(top_level, (1.0 - same) / max(top_level - 1, 1))
    shares[-1] = same
    return np.concatenate([[1.0], shares / shares.sum()])
