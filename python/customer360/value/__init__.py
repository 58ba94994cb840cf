"""Lifetime-value models: maximum-likelihood fits and their scoring functions.

The fits give four to seven numbers per population; the dbt models score customers with them in SQL. The scoring
functions here are the same formulas in NumPy, for tests and backtests.
"""

from customer360.value.fits import fit_bg_nbd, fit_gamma_gamma, fit_mbg_nbd, fit_pareto_nbd
from customer360.value.results import Fit, FitStatus

__all__ = ["Fit", "FitStatus", "fit_bg_nbd", "fit_gamma_gamma", "fit_mbg_nbd", "fit_pareto_nbd"]
