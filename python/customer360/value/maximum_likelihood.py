"""Maximum likelihood over positive parameters, searched in log space."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from customer360.value.histories import FloatArray

# mean log-likelihood of a customer, and its gradient, at positive parameters
Likelihood = Callable[[FloatArray], tuple[float, FloatArray]]

LOG_BOUND = 10.0
HESSIAN_STEP = 1e-4
NEWTON_STEPS = 8
CONVERGED_GRADIENT = 1e-6


class Maximum(NamedTuple):
    """Where the mean log-likelihood is highest.

    `log_standard_errors` are those of the logarithms of the parameters, infinite where the surface is flat;
    `gradient_norm` is the largest slope of the mean log-likelihood along a log parameter.
    """

    parameters: FloatArray
    log_standard_errors: FloatArray
    mean_log_likelihood: float
    gradient_norm: float

    @property
    def is_converged(self) -> bool:
        """Whether the slope is zero for practical purposes and every number is finite."""
        numbers = [*self.parameters, self.mean_log_likelihood, self.gradient_norm]
        return bool(np.isfinite(numbers).all()) and self.gradient_norm < CONVERGED_GRADIENT


def maximise(likelihood: Likelihood, starts: Sequence[Sequence[float]], sample_size: int) -> Maximum:
    """Climb from each start (positive parameters), keep the best end, and polish it by Newton steps.

    The standard errors come from the inverse of the observed information, a finite difference of the gradient.
    """

    def descent(logarithms: FloatArray) -> tuple[float, FloatArray]:
        parameters = np.exp(logarithms)
        value, slopes = likelihood(parameters)
        if not np.isfinite(value) or not np.isfinite(slopes).all():
            return 1e10, np.zeros(len(parameters))
        return -value, -slopes * parameters

    bounds = [(-LOG_BOUND, LOG_BOUND)] * len(starts[0])
    ends = [
        minimize(
            descent,
            np.log(np.asarray(start)),
            jac=True,
            method="L-BFGS-B",
            bounds=bounds,
            options={"maxiter": 200, "ftol": 1e-11, "gtol": 1e-7},
        )
        for start in starts
    ]
    best = np.asarray(min(ends, key=lambda end: float(end.fun)).x, dtype=np.float64)
    best = _polish(descent, best)
    value, slopes = descent(best)
    deviations = _log_standard_errors(_hessian(descent, best), sample_size)
    return Maximum(np.exp(best), deviations, -value, float(np.abs(slopes).max()))


def _hessian(descent: Likelihood, point: FloatArray) -> FloatArray:
    shifts = np.eye(len(point)) * HESSIAN_STEP
    rows = [(descent(point + shift)[1] - descent(point - shift)[1]) / (2 * HESSIAN_STEP) for shift in shifts]
    curvature = np.array(rows)
    return (curvature + curvature.T) / 2


def _polish(descent: Likelihood, point: FloatArray) -> FloatArray:
    for _ in range(NEWTON_STEPS):
        value, slopes = descent(point)
        if np.abs(slopes).max() < 1e-10:
            break
        try:
            step = np.linalg.solve(_hessian(descent, point), slopes)
        except np.linalg.LinAlgError:
            break
        candidate = point - step
        if np.abs(step).max() > 1 or np.abs(candidate).max() > LOG_BOUND:
            break
        new_value, new_slopes = descent(candidate)
        if new_value > value + 1e-12 or np.abs(new_slopes).max() >= np.abs(slopes).max():
            break
        point = candidate
    return point


def _log_standard_errors(curvature: FloatArray, sample_size: int) -> FloatArray:
    flat = np.full(len(curvature), np.inf)
    if not np.isfinite(curvature).all() or np.linalg.eigvalsh(curvature).min() <= 1e-12:
        return flat
    return np.sqrt(np.diag(np.linalg.inv(curvature)) / sample_size)
