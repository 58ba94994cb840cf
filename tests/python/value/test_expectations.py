"""Scoring functions against the numbers that vignettes and spreadsheets print."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import hyp2f1

from customer360.value import (
    beta_geometric,
    fit_bg_nbd,
    fit_gamma_gamma,
    fit_mbg_nbd,
    fit_pareto_nbd,
    gamma_gamma,
    pareto_nbd,
)

HEAVY = [np.array([value]) for value in (26.0, 30.85714, 31.0)]
FREQUENCIES = np.array([10.0, 15.0, 20.0, 25.0])


@pytest.fixture(scope="module")
def bg(cdnow):
    return np.array(fit_bg_nbd(cdnow.histories).parameters)


@pytest.fixture(scope="module")
def pareto(cdnow):
    return np.array(fit_pareto_nbd(cdnow.histories).parameters)


@pytest.fixture(scope="module")
def mbg(cdnow):
    return np.array(fit_mbg_nbd(cdnow.histories).parameters)


def test_bg_nbd_expectations(bg):
    assert beta_geometric.expected_orders_of_newcomer(bg, 52.0, 0) == pytest.approx(1.444004, abs=1e-5)
    assert beta_geometric.expected_orders(bg, *HEAVY, 52.0, 0)[0] == pytest.approx(25.75654, abs=1e-3)
    assert beta_geometric.p_alive(bg, *HEAVY, 0)[0] == pytest.approx(0.9688521, abs=5e-6)
    same = np.full(4, 20.0), np.full(4, 39.0)
    expected = (0.3474606, 0.04283391, 0.004158973, 0.0003583685)
    assert beta_geometric.expected_orders(bg, FREQUENCIES, *same, 52.0, 0) == pytest.approx(expected, rel=2e-4)
    first = [np.array([value]) for value in (2.0, 30.43, 38.86)]
    assert beta_geometric.expected_orders(bg, *first, 39.0, 0)[0] == pytest.approx(1.226, abs=1e-3)


def test_bg_nbd_growth_of_a_cohort(bg):
    printed = {0.1429: 0.0078, 1: 0.0532, 3: 0.1506, 31.8571: 1.0405, 32: 1.0437, 78: 1.8580}
    for horizon, orders in printed.items():
        assert beta_geometric.expected_orders_of_newcomer(bg, horizon, 0) == pytest.approx(orders, abs=5e-4)


def test_pareto_nbd_expectations(pareto):
    assert pareto_nbd.expected_orders_of_newcomer(pareto, 52.0) == pytest.approx(1.473434, abs=1e-5)
    assert pareto_nbd.expected_orders(pareto, *HEAVY, 52.0)[0] == pytest.approx(25.45647, abs=2e-3)
    assert pareto_nbd.p_alive(pareto, *HEAVY)[0] == pytest.approx(0.997874, abs=2e-6)
    same = np.full(4, 20.0), np.full(4, 39.0)
    expected = (0.7062289, 0.1442396, 0.02250658, 0.00309267)
    assert pareto_nbd.expected_orders(pareto, FREQUENCIES, *same, 52.0) == pytest.approx(expected, rel=1e-3)


def test_gamma_gamma_expectations(cdnow):
    parameters = np.array(fit_gamma_gamma(cdnow.frequency, cdnow.mean_value).parameters)
    values = gamma_gamma.expected_value(parameters, cdnow.frequency, cdnow.mean_value)
    expected = (24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17)
    assert values[:10] == pytest.approx(expected, abs=0.01)


def test_portfolio_over_the_holdout(cdnow, bg, mbg, pareto):
    history = cdnow.frequency, cdnow.recency, cdnow.tenure
    forecast = beta_geometric.expected_orders(bg, *history, 39.0, 0)
    assert forecast.sum() == pytest.approx(1653.41, abs=0.2)
    assert np.corrcoef(forecast, cdnow.holdout_orders)[0, 1] == pytest.approx(0.626, abs=1e-3)
    pareto_forecast = pareto_nbd.expected_orders(pareto, *history, 39.0)
    assert np.corrcoef(pareto_forecast, cdnow.holdout_orders)[0, 1] == pytest.approx(0.630, abs=1e-3)
    modified = beta_geometric.expected_orders(mbg, *history, 39.0, 1)
    assert modified.sum() / cdnow.holdout_orders.sum() - 1 == pytest.approx(-0.162, abs=2e-3)


def test_one_time_buyers_of_bg_nbd_are_always_alive_and_of_mbg_nbd_are_not(bg, mbg):
    once = np.zeros(1), np.zeros(1), np.array([39.0])
    assert beta_geometric.p_alive(bg, *once, 0)[0] == 1
    assert 0 < beta_geometric.p_alive(mbg, *once, 1)[0] < 0.5


def test_heavy_buyers_stay_finite(bg):
    heavy = np.array([3000.0]), np.array([38.9]), np.array([39.0])
    assert np.isfinite(beta_geometric.expected_orders(bg, *heavy, 52.0, 0)).all()


@given(
    frequency=st.integers(0, 40),
    recency=st.floats(0.1, 60),
    gap=st.floats(0.01, 60),
    r=st.floats(0.1, 5),
    alpha=st.floats(0.5, 30),
    s=st.floats(0.05, 5),
    beta=st.floats(0.5, 60),
)
def test_quadrature_agrees_with_the_textbook_hypergeometric(frequency, recency, gap, r, alpha, s, beta):
    buys = np.array([float(frequency)])
    last = np.array([recency if frequency else 0.0])
    tenure = last + gap
    largest, second = max(alpha, beta), s + 1 if alpha >= beta else r + frequency
    power = r + s + frequency

    def term(moment: float) -> float:
        series = hyp2f1(power, second, power + 1, abs(alpha - beta) / (largest + moment))
        return float(series) / (largest + moment) ** power

    ours = pareto_nbd.p_alive(np.array([r, alpha, s, beta]), buys, last, tenure)[0]
    alive = (alpha + tenure[0]) ** -(r + frequency) * (beta + tenure[0]) ** -s
    left = s / power * (term(last[0]) - term(tenure[0]))
    assert ours == pytest.approx(alive / (alive + left), rel=1e-6)


@given(frequency=st.integers(0, 60), tenure=st.floats(0, 150), horizon=st.floats(0.5, 104), kind=st.integers(0, 1))
def test_euler_form_agrees_with_the_textbook_form(frequency, tenure, horizon, kind):
    r, alpha, a, b = 0.5, 6.2, 0.9, 1.6
    buys = np.array([float(frequency)])
    growth = a + b + frequency - 1 + kind
    series = hyp2f1(r + frequency, b + frequency + kind, growth, horizon / (alpha + tenure + horizon))
    silent = ((alpha + tenure) / (alpha + tenure + horizon)) ** (r + frequency)
    ours = beta_geometric.expected_orders_if_alive(np.array([r, alpha, a, b]), buys, np.array([tenure]), horizon, kind)
    assert ours[0] == pytest.approx(growth / (a - 1) * (1 - silent * series), rel=1e-6, abs=1e-9)
