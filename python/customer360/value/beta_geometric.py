"""BG/NBD (Fader, Hardie, Lee 2005) and MBG/NBD (Batislam, Denizel, Filiztekin 2007; Hoppe, Wagner 2007).

Both: purchases are Poisson with gamma rates (r, alpha), and after a purchase a customer leaves with a beta probability
(a, b). In BG/NBD nobody leaves after the first purchase, in MBG/NBD one may. One formula serves both, with
`first_dropout` 0 or 1.
"""

from __future__ import annotations

import numpy as np
from scipy.special import digamma, gammaln, hyp2f1

from customer360.value.histories import FloatArray, Histories


def mean_log_likelihood(parameters: FloatArray, histories: Histories, first_dropout: int) -> tuple[float, FloatArray]:
    """Mean log-likelihood of a customer and its gradient at (r, alpha, a, b)."""
    r, alpha, a, b = parameters
    frequency, recency, tenure, weight = histories
    stays = b + frequency + first_dropout
    in_all = a + stays
    alive = -(r + frequency) * np.log(alpha + tenure)
    may_have_left = frequency + first_dropout > 0
    left_base = np.where(may_have_left, stays - 1, 1.0)
    left = np.where(may_have_left, np.log(a / left_base) - (r + frequency) * np.log(alpha + recency), -np.inf)
    either = np.logaddexp(alive, left)
    each = (
        gammaln(r + frequency) - gammaln(r) + r * np.log(alpha)
        + gammaln(a + b) - gammaln(b) + gammaln(stays) - gammaln(in_all)
        + either
    )  # fmt: skip
    share_alive, share_left = np.exp(alive - either), np.exp(left - either)
    slopes = np.array(
        [
            digamma(r + frequency) - digamma(r) + np.log(alpha)
            - share_alive * np.log(alpha + tenure) - share_left * np.log(alpha + recency),
            r / alpha - (r + frequency) * (share_alive / (alpha + tenure) + share_left / (alpha + recency)),
            digamma(a + b) - digamma(in_all) + share_left / a,
            digamma(a + b) - digamma(b) + digamma(stays) - digamma(in_all) - share_left / left_base,
        ]
    )  # fmt: skip
    share = weight / weight.sum()
    return float(each @ share), slopes @ share


def p_alive(
    parameters: FloatArray, frequency: FloatArray, recency: FloatArray, tenure: FloatArray, first_dropout: int
) -> FloatArray:
    """Probability that a customer with this history will ever buy again; same shape as the inputs."""
    r, alpha, a, b = parameters
    stays = np.maximum(b + frequency - 1 + first_dropout, 1e-300)
    log_odds_of_left = np.log(a / stays) + (r + frequency) * np.log((alpha + tenure) / (alpha + recency))
    alive = 1 / (1 + np.exp(np.minimum(log_odds_of_left, 700)))
    return np.where(frequency + first_dropout > 0, alive, 1.0)


def expected_orders_if_alive(
    parameters: FloatArray, frequency: FloatArray, tenure: FloatArray, horizon: float, first_dropout: int
) -> FloatArray:
    """Expected purchases within `horizon` of a customer who is still one, by Euler's transform of the hypergeometric.

    The transformed series has parameters that do not grow with frequency, so it stays finite for heavy buyers.
    """
    r, alpha, a, b = parameters
    a = a + 1e-7 if abs(a - 1) < 1e-7 else a
    growth = a + b + frequency - 1 + first_dropout
    argument = horizon / (alpha + tenure + horizon)
    series = hyp2f1(a + b - 1 + first_dropout - r, a - 1, growth, argument)
    return np.asarray(growth / (a - 1) * (1 - (1 - argument) ** (a - 1) * series))


def expected_orders(
    parameters: FloatArray,
    frequency: FloatArray,
    recency: FloatArray,
    tenure: FloatArray,
    horizon: float,
    first_dropout: int,
) -> FloatArray:
    """Expected purchases within `horizon` after the day of observation."""
    alive = p_alive(parameters, frequency, recency, tenure, first_dropout)
    return alive * expected_orders_if_alive(parameters, frequency, tenure, horizon, first_dropout)


def p_buy_within(
    parameters: FloatArray,
    frequency: FloatArray,
    recency: FloatArray,
    tenure: FloatArray,
    horizon: float,
    first_dropout: int,
) -> FloatArray:
    """Probability of at least one purchase within `horizon` after the day of observation."""
    r, alpha = parameters[:2]
    silent = ((alpha + tenure) / (alpha + tenure + horizon)) ** (r + frequency)
    return np.asarray(p_alive(parameters, frequency, recency, tenure, first_dropout) * (1 - silent))


def expected_orders_of_newcomer(parameters: FloatArray, horizon: float, first_dropout: int) -> float:
    """Expected repeat purchases of a customer drawn at random, in the `horizon` after the first purchase."""
    none = np.zeros(1)
    return float(expected_orders(parameters, none, none, none, horizon, first_dropout)[0])
