"""Purchase histories in the form every model needs: unique triples with the number of customers that share them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]


class Histories(NamedTuple):
    """Unique histories, all arrays of one length.

    frequency: purchase days after the first; recency: time from the first to the last of them; tenure: time from the
    first to the day of observation; weight: customers with this history. Times share one unit (weeks in the marts).
    """

    frequency: FloatArray
    recency: FloatArray
    tenure: FloatArray
    weight: FloatArray

    @property
    def customer_count(self) -> int:
        """Number of customers."""
        return int(self.weight.sum())

    @property
    def repeater_count(self) -> int:
        """Number of customers with at least one repeat purchase."""
        return int(self.weight[self.frequency > 0].sum())


def group_histories(
    frequency: ArrayLike, recency: ArrayLike, tenure: ArrayLike, weight: ArrayLike | None = None
) -> Histories:
    """Collapse customers to unique (frequency, recency, tenure) triples.

    Raises ValueError where the three do not have one length, hold a missing or negative value, where recency is
    beyond tenure, or where a customer without a repeat has a recency.
    """
    triples = np.column_stack([np.asarray(part, dtype=np.float64) for part in (frequency, recency, tenure)])
    counts = np.ones(len(triples)) if weight is None else np.asarray(weight, dtype=np.float64)
    if not np.isfinite(triples).all() or (triples < 0).any():
        raise ValueError("frequency, recency and tenure must be finite and not negative")
    if (triples[:, 1] > triples[:, 2] + 1e-9).any():
        raise ValueError("recency is beyond tenure: the last purchase lies after the day of observation")
    if ((triples[:, 0] == 0) & (triples[:, 1] > 0)).any():
        raise ValueError("a customer without a repeat purchase must have recency 0")
    unique, place = np.unique(triples, axis=0, return_inverse=True)
    weights = np.bincount(place.reshape(-1), weights=counts, minlength=len(unique)).astype(np.float64)
    return Histories(unique[:, 0], unique[:, 1], unique[:, 2], weights)
