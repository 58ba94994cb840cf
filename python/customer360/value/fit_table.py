"""Fit every model family on every day of observation: from counted histories to the rows of clv_fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from customer360.value.fits import fit_bg_nbd, fit_gamma_gamma, fit_mbg_nbd, fit_pareto_nbd
from customer360.value.histories import FloatArray, Histories, group_histories
from customer360.value.results import Fit

FAMILIES: tuple[Callable[[Histories], Fit], ...] = (fit_bg_nbd, fit_mbg_nbd, fit_pareto_nbd)
HISTORY = ("repeat_count", "recency_weeks", "tenure_weeks", "alike_count")
SPEND = ("repeat_count", "mean_repeat_value", "alike_count")
PLACES = 4
SCHEMA = pa.schema(
    [
        ("as_of_date", pa.date32()),
        ("model_family", pa.string()),
        *[(f"parameter_{place}", pa.float64()) for place in range(1, PLACES + 1)],
        *[(f"standard_error_{place}", pa.float64()) for place in range(1, PLACES + 1)],
        ("log_likelihood", pa.float64()),
        ("customer_count", pa.int64()),
        ("repeater_count", pa.int64()),
        ("gradient_norm", pa.float64()),
        ("frequency_value_correlation", pa.float64()),
        ("fit_status", pa.string()),
    ]
)


def fit_table(histories: pa.Table, spend: pa.Table) -> pa.Table:
    """One row per as_of_date and model family (three for how often people buy, gamma_gamma for how much).

    histories: as_of_date, repeat_count, recency_weeks, tenure_weeks, alike_count; spend: as_of_date, repeat_count,
    mean_repeat_value, alike_count; both count all customers. Parameters stand in the order of the family's
    paper; numbers that are not finite become null. An empty input gives an empty table.
    """
    rows: list[dict[str, object]] = []
    for day in sorted(pc.unique(histories["as_of_date"]).to_pylist()):
        shared = group_histories(*_columns(histories, day, HISTORY))
        rows += [_row(day, family(shared), None) for family in FAMILIES]
        spent = _columns(spend, day, SPEND)
        rows.append(_row(day, fit_gamma_gamma(*spent), _correlation(*spent)))
    return pa.Table.from_pylist(rows, schema=SCHEMA)


def _columns(table: pa.Table, day: object, names: Sequence[str]) -> list[FloatArray]:
    # sums of floats depend on the order of their terms: sorted, equal inputs give equal fits to the last digit
    of_day = table.filter(pc.equal(table["as_of_date"], day)).sort_by([(name, "ascending") for name in names])
    return [
        np.asarray(of_day[name].cast(pa.float64()).to_numpy(zero_copy_only=False), dtype=np.float64) for name in names
    ]


def _correlation(frequency: FloatArray, value: FloatArray, weight: FloatArray) -> float | None:
    """Rank correlation of frequency and value among repeaters: Gamma-Gamma supposes there is none."""
    usable = (frequency > 0) & np.isfinite(value) & (value > 0)
    shared = weight[usable]
    if shared.sum() < 3 or np.ptp(frequency[usable]) == 0 or np.ptp(value[usable]) == 0:
        return None
    covariance = np.cov(_ranks(frequency[usable], shared), _ranks(value[usable], shared), aweights=shared)
    return float(covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1]))


def _ranks(values: FloatArray, weight: FloatArray) -> FloatArray:
    """Ranks, equals share the mean of theirs (scipy.stats would cost a second to import)."""
    _, places = np.unique(values, return_inverse=True)
    counts = np.bincount(places.reshape(-1), weights=weight)
    return np.asarray((np.cumsum(counts) - (counts - 1) / 2)[places], dtype=np.float64)


def _row(day: object, fit: Fit, correlation: float | None) -> dict[str, object]:
    def place(numbers: tuple[float, ...], position: int) -> float | None:
        known = position < len(numbers) and np.isfinite(numbers[position])
        return numbers[position] if known else None

    return {
        "as_of_date": day,
        "model_family": fit.model_family,
        **{f"parameter_{position + 1}": place(fit.parameters, position) for position in range(PLACES)},
        **{f"standard_error_{position + 1}": place(fit.standard_errors, position) for position in range(PLACES)},
        "log_likelihood": fit.log_likelihood,
        "customer_count": fit.customer_count,
        "repeater_count": fit.repeater_count,
        "gradient_norm": fit.gradient_norm,
        "frequency_value_correlation": correlation,
        "fit_status": fit.fit_status,
    }
