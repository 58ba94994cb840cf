"""Fit the models, and say where the data cannot carry them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from customer360.value import beta_geometric, gamma_gamma, negative_binomial, pareto_nbd
from customer360.value.histories import FloatArray, Histories
from customer360.value.maximum_likelihood import Likelihood, Maximum, maximise
from customer360.value.results import Fit, FitStatus

MINIMUM_CUSTOMERS = 100
MINIMUM_REPEATERS = 50
# twice the gain in log-likelihood that two dropout parameters must bring over buyers who never leave (chi-square, 99%)
DROPOUT_EVIDENCE = 9.21
# beyond this the logarithm of a parameter is known to within a factor of exp(3): as good as unknown
LARGEST_LOG_ERROR = 3.0

_STARTS = ((1.0, 1.0, 1.0, 1.0), (0.3, 0.2, 0.8, 2.5))


def fit_bg_nbd(histories: Histories) -> Fit:
    """BG/NBD: parameters r, alpha, a, b; alpha in the unit of the histories' times."""
    return _fit_beta_geometric(histories, "bg_nbd", first_dropout=0)


def fit_mbg_nbd(histories: Histories) -> Fit:
    """MBG/NBD: parameters r, alpha, a, b; alpha in the unit of the histories' times."""
    return _fit_beta_geometric(histories, "mbg_nbd", first_dropout=1)


def fit_pareto_nbd(histories: Histories) -> Fit:
    """Pareto/NBD: parameters r, alpha, s, beta; alpha and beta in the unit of the histories' times."""
    scaled, scale = _scaled(histories)
    return _fit_transactions(
        "pareto_nbd",
        ("r", "alpha", "s", "beta"),
        lambda parameters: pareto_nbd.mean_log_likelihood(parameters, scaled),
        scaled,
        np.array([1, scale, 1, scale]),
        starts=_STARTS[1:2],
    )


def fit_gamma_gamma(frequency: ArrayLike, mean_value: ArrayLike, weight: ArrayLike | None = None) -> Fit:
    """Gamma-Gamma: parameters p, q, gamma; gamma in the currency of the values.

    frequency: repeat purchases of every customer; mean_value: the average value of these repeat purchases, without
    the first purchase; weight: how many customers each stands for, one where not told. Customers without a repeat or
    without a positive average are left out.
    Status `not_converged` also where q is not above 1: then the mean value of a new customer does not exist.
    """
    counts, values = np.asarray(frequency, dtype=np.float64), np.asarray(mean_value, dtype=np.float64)
    customers = np.ones(len(counts)) if weight is None else np.asarray(weight, dtype=np.float64)
    usable = (counts > 0) & np.isfinite(values) & (values > 0)
    pairs, places = np.unique(np.column_stack([counts[usable], values[usable]]), axis=0, return_inverse=True)
    shared = np.bincount(places.reshape(-1), weights=customers[usable], minlength=len(pairs)).astype(np.float64)
    names, everybody, repeaters = ("p", "q", "gamma"), int(customers.sum()), int(shared.sum())
    if repeaters < MINIMUM_REPEATERS:
        return _no_fit("gamma_gamma", names, everybody, repeaters, "too_few_repeaters")
    scale = float(np.average(pairs[:, 1], weights=shared))
    maximum = maximise(
        lambda parameters: gamma_gamma.mean_log_likelihood(parameters, pairs[:, 0], pairs[:, 1] / scale, shared),
        ((1.0, 2.0, 1.0), (6.0, 4.0, 0.5)),
        repeaters,
    )
    known = maximum.is_converged and maximum.log_standard_errors.max() < LARGEST_LOG_ERROR
    status: FitStatus = "ok" if known and maximum.parameters[1] > 1 else "not_converged"
    units = np.array([1, 1, scale])
    log_likelihood = (maximum.mean_log_likelihood - np.log(scale)) * repeaters
    return _fit("gamma_gamma", names, maximum, units, log_likelihood, (everybody, repeaters), status)


def _fit_beta_geometric(histories: Histories, family: str, first_dropout: int) -> Fit:
    scaled, scale = _scaled(histories)
    return _fit_transactions(
        family,
        ("r", "alpha", "a", "b"),
        lambda parameters: beta_geometric.mean_log_likelihood(parameters, scaled, first_dropout),
        scaled,
        np.array([1, scale, 1, 1]),
    )


def _fit_transactions(
    family: str,
    names: tuple[str, ...],
    likelihood: Likelihood,
    scaled: Histories,
    units: FloatArray,
    starts: Sequence[Sequence[float]] = _STARTS,
) -> Fit:
    customers, repeaters = scaled.customer_count, scaled.repeater_count
    if customers < MINIMUM_CUSTOMERS:
        return _no_fit(family, names, customers, repeaters, "too_few_customers")
    if repeaters < MINIMUM_REPEATERS:
        return _no_fit(family, names, customers, repeaters, "too_few_repeaters")
    with np.errstate(all="ignore"):
        maximum = maximise(likelihood, starts, customers)
        loyal = maximise(
            lambda parameters: negative_binomial.mean_log_likelihood(parameters, scaled), ((1.0, 1.0),), customers
        )
    gain = 2 * customers * (maximum.mean_log_likelihood - loyal.mean_log_likelihood)
    known = maximum.log_standard_errors[2:].max() < LARGEST_LOG_ERROR
    status: FitStatus = "ok"
    if not np.isfinite(gain) or gain < DROPOUT_EVIDENCE or not known:
        status = "dropout_not_identified"
    elif not maximum.is_converged or maximum.log_standard_errors[:2].max() >= LARGEST_LOG_ERROR:
        status = "not_converged"
    purchases = float(scaled.frequency @ scaled.weight)
    log_likelihood = customers * maximum.mean_log_likelihood - purchases * np.log(units[1])
    return _fit(family, names, maximum, units, log_likelihood, (customers, repeaters), status)


def _scaled(histories: Histories) -> tuple[Histories, float]:
    """Times divided by the mean tenure, so that the search sees numbers near 1 whatever the unit."""
    total = float(histories.weight.sum())
    scale = float(histories.tenure @ histories.weight) / total if total else 1.0
    scale = scale if scale > 0 else 1.0
    return histories._replace(recency=histories.recency / scale, tenure=histories.tenure / scale), scale


def _no_fit(family: str, names: tuple[str, ...], customers: int, repeaters: int, status: FitStatus) -> Fit:
    return Fit(family, names, (), (), None, customers, repeaters, None, status)


def _fit(
    family: str,
    names: tuple[str, ...],
    maximum: Maximum,
    units: FloatArray,
    log_likelihood: float,
    counts: tuple[int, int],
    status: FitStatus,
) -> Fit:
    parameters = maximum.parameters * units
    errors = maximum.log_standard_errors * parameters
    return Fit(
        family,
        names,
        tuple(parameters.tolist()),
        tuple(errors.tolist()),
        float(log_likelihood),
        *counts,
        maximum.gradient_norm,
        status,
    )
