"""Pareto/NBD (Schmittlein, Morrison, Colombo 1987).

Purchases are Poisson with gamma rates (r, alpha), lifetimes exponential with gamma rates (s, beta). The likelihood of
a history is the part of those still alive plus an integral over the moment when the others left. The textbook writes
that integral with two hypergeometric functions, which are slow and cancel where dropout is faint; here it is summed by
Gauss-Legendre quadrature on panels that shrink towards the last purchase, which also yields the exact gradient.
"""

from __future__ import annotations

import numpy as np
from scipy.special import digamma, gammaln, logsumexp

from customer360.value.histories import FloatArray, Histories

# panels of log time: five shrink by a factor of three, ten nodes each: relative error about 1e-9
_PANEL_EDGES = np.concatenate([[0.0], 3.0 ** -np.arange(5, -1, -1)])
_POINTS, _POINT_WEIGHTS = np.polynomial.legendre.leggauss(10)
_WIDTHS = np.diff(_PANEL_EDGES)[:, None]
_NODES = (_PANEL_EDGES[:-1, None] + _WIDTHS * (_POINTS + 1) / 2).ravel()
_LOG_WEIGHTS = np.log(_WIDTHS * _POINT_WEIGHTS / 2).ravel()
# histories at a time: a few tables of 60 nodes each stay under 100 MB
_CHUNK = 30_000


def _moments_of_leaving(smallest: float, recency: FloatArray, tenure: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Moments between last purchase and now, and the logarithms of their weights; customers by nodes."""
    span = np.log1p((tenure - recency) / (smallest + recency))[:, None]
    moment = (smallest + recency)[:, None] * np.exp(span * _NODES) - smallest
    # no time between the last purchase and now: nobody can have left, the weight is zero
    with np.errstate(divide="ignore"):
        log_weight = np.log(span) + _LOG_WEIGHTS + np.log(smallest + moment)
    return moment, log_weight


def _log_parts(
    parameters: FloatArray, frequency: FloatArray, recency: FloatArray, tenure: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Logarithms of the parts of the likelihood, still alive first, and the moments they belong to."""
    r, alpha, s, beta = parameters
    buys = (r + frequency)[:, None]
    moment, log_weight = _moments_of_leaving(min(alpha, beta), recency, tenure)
    left = np.log(s) - buys * np.log(alpha + moment) - (s + 1) * np.log(beta + moment) + log_weight
    alive = -buys[:, 0] * np.log(alpha + tenure) - s * np.log(beta + tenure)
    return np.column_stack([alive, left]), np.column_stack([tenure, moment])


def mean_log_likelihood(parameters: FloatArray, histories: Histories) -> tuple[float, FloatArray]:
    """Mean log-likelihood of a customer and its gradient at (r, alpha, s, beta)."""
    total, slopes = 0.0, np.zeros(4)
    for start in range(0, len(histories.weight), _CHUNK):
        chunk = Histories(*(column[start : start + _CHUNK] for column in histories))
        chunk_total, chunk_slopes = _log_likelihood(parameters, chunk)
        total, slopes = total + chunk_total, slopes + chunk_slopes
    customers = histories.weight.sum()
    return float(total / customers), slopes / customers


def _log_likelihood(parameters: FloatArray, histories: Histories) -> tuple[float, FloatArray]:
    r, alpha, s, beta = parameters
    frequency, recency, tenure, weight = histories
    log_parts, moment = _log_parts(parameters, frequency, recency, tenure)
    either = np.asarray(logsumexp(log_parts, axis=1))
    each = gammaln(r + frequency) - gammaln(r) + r * np.log(alpha) + s * np.log(beta) + either
    part = np.exp(log_parts - either[:, None])
    left = 1 - part[:, 0]
    after_beta = part / (beta + moment)
    slopes = np.array(
        [
            digamma(r + frequency) - digamma(r) + np.log(alpha) - (part * np.log(alpha + moment)).sum(axis=1),
            r / alpha - (r + frequency) * (part / (alpha + moment)).sum(axis=1),
            np.log(beta) + left / s - (part * np.log(beta + moment)).sum(axis=1),
            s / beta - s * after_beta.sum(axis=1) - after_beta[:, 1:].sum(axis=1),
        ]
    )
    return float(each @ weight), slopes @ weight


def p_alive(parameters: FloatArray, frequency: FloatArray, recency: FloatArray, tenure: FloatArray) -> FloatArray:
    """Probability that a customer with this history is still one; same shape as the inputs."""
    log_parts, _ = _log_parts(parameters, frequency, recency, tenure)
    return np.asarray(np.exp(log_parts[:, 0] - logsumexp(log_parts, axis=1)))


def expected_orders(
    parameters: FloatArray, frequency: FloatArray, recency: FloatArray, tenure: FloatArray, horizon: float
) -> FloatArray:
    """Expected purchases within `horizon` after the day of observation."""
    r, alpha, s, beta = parameters
    s = s + 1e-7 if abs(s - 1) < 1e-7 else s
    lifetime = (beta + tenure) / (s - 1) * (1 - ((beta + tenure) / (beta + tenure + horizon)) ** (s - 1))
    alive = p_alive(parameters, frequency, recency, tenure)
    return np.asarray(alive * (r + frequency) / (alpha + tenure) * lifetime)


def expected_orders_of_newcomer(parameters: FloatArray, horizon: float) -> float:
    """Expected repeat purchases of a customer drawn at random, in the `horizon` after the first purchase."""
    none = np.zeros(1)
    return float(expected_orders(parameters, none, none, none, horizon)[0])
