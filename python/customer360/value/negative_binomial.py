"""NBD: the same buyers without any dropout, the yardstick for whether dropout can be seen in the data at all."""

from __future__ import annotations

import numpy as np
from scipy.special import digamma, gammaln

from customer360.value.histories import FloatArray, Histories


def mean_log_likelihood(parameters: FloatArray, histories: Histories) -> tuple[float, FloatArray]:
    """Mean log-likelihood of a customer and its gradient at (r, alpha)."""
    r, alpha = parameters
    frequency, _, tenure, weight = histories
    each = (
        gammaln(r + frequency) - gammaln(r) + r * np.log(alpha) - (r + frequency) * np.log(alpha + tenure)
    )  # fmt: skip
    slopes = np.array(
        [
            digamma(r + frequency) - digamma(r) + np.log(alpha / (alpha + tenure)),
            r / alpha - (r + frequency) / (alpha + tenure),
        ]
    )
    share = weight / weight.sum()
    return float(each @ share), slopes @ share
