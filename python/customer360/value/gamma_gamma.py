"""Gamma-Gamma model of spend per purchase (Fader, Hardie 2013, note 025), independent of how often people buy."""

from __future__ import annotations

import numpy as np
from scipy.special import digamma, gammaln

from customer360.value.histories import FloatArray


def mean_log_likelihood(
    parameters: FloatArray, frequency: FloatArray, mean_value: FloatArray, weight: FloatArray
) -> tuple[float, FloatArray]:
    """Mean log-likelihood of a repeater and its gradient at (p, q, gamma)."""
    p, q, gamma = parameters
    purchases = p * frequency
    spread = gamma + mean_value * frequency
    each = (
        gammaln(purchases + q) - gammaln(purchases) - gammaln(q) + q * np.log(gamma)
        + (purchases - 1) * np.log(mean_value) + purchases * np.log(frequency)
        - (purchases + q) * np.log(spread)
    )  # fmt: skip
    slopes = np.array(
        [
            frequency * (digamma(purchases + q) - digamma(purchases) + np.log(mean_value * frequency) - np.log(spread)),
            digamma(purchases + q) - digamma(q) + np.log(gamma / spread),
            q / gamma - (purchases + q) / spread,
        ]
    )
    share = weight / weight.sum()
    return float(each @ share), slopes @ share


def expected_value(parameters: FloatArray, frequency: FloatArray, mean_value: FloatArray) -> FloatArray:
    """Expected value of a future purchase.

    frequency: repeat purchases (the first is not counted), mean_value: their average (any number where there is none).
    """
    p, q, gamma = parameters
    return np.asarray(p * (gamma + mean_value * frequency) / (p * frequency + q - 1))
