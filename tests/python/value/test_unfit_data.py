"""Where the data cannot carry a model, the status says so and nobody gets a number by mistake."""

from __future__ import annotations

import numpy as np
import pytest

from customer360.value import fit_bg_nbd, fit_gamma_gamma, fit_mbg_nbd, fit_pareto_nbd
from customer360.value.histories import group_histories

FITS = [fit_bg_nbd, fit_mbg_nbd, fit_pareto_nbd]


@pytest.mark.parametrize("fit", FITS)
def test_three_customers(fit):
    result = fit(group_histories([0, 1, 2], [0, 3, 4], [10, 10, 10]))
    assert (result.fit_status, result.parameters, result.log_likelihood) == ("too_few_customers", (), None)


@pytest.mark.parametrize("fit", FITS)
def test_nobody(fit):
    assert fit(group_histories([], [], [])).fit_status == "too_few_customers"


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("repeaters", [0, 10])
def test_nearly_all_buy_once(fit, repeaters):
    frequency = np.r_[np.zeros(1000 - repeaters), np.ones(repeaters)]
    result = fit(group_histories(frequency, frequency * 3, np.linspace(10, 40, 1000)))
    assert (result.fit_status, result.repeater_count) == ("too_few_repeaters", repeaters)


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("weekly_rate", [0.1, 6.0], ids=["five a year", "three hundred a year"])
def test_buyers_who_never_leave(fit, weekly_rate, simulate_buyers):
    result = fit(simulate_buyers(np.full(600, weekly_rate), np.zeros(600), seed=1))
    assert result.fit_status == "dropout_not_identified"


@pytest.mark.parametrize("fit", FITS)
def test_mixed_buyers_who_never_leave(fit, simulate_buyers):
    rates = np.random.default_rng(2).gamma(1, 0.1, 800)
    assert fit(simulate_buyers(rates, np.zeros(800), seed=2)).fit_status == "dropout_not_identified"


@pytest.mark.parametrize("fit", FITS)
def test_dropout_alike_in_all_and_faint(fit, simulate_buyers):
    rates = np.random.default_rng(4).gamma(1, 0.2, 1500)
    assert fit(simulate_buyers(rates, np.full(1500, 0.001), seed=4)).fit_status == "dropout_not_identified"


def test_three_hundred_purchases_a_year_with_dropout_give_back_what_was_put_in(simulate_buyers):
    random = np.random.default_rng(3)
    histories = simulate_buyers(random.gamma(2, 3, 800), random.beta(1, 20, 800), seed=3)
    result = fit_mbg_nbd(histories)
    assert result.fit_status == "ok"
    truth = np.array([2, 1 / 3, 1, 20])
    assert (np.abs(np.array(result.parameters) - truth) < 4 * np.array(result.standard_errors)).all()


def test_simulated_shop_gives_back_what_was_put_in(simulate_buyers):
    random = np.random.default_rng(5)
    histories = simulate_buyers(random.gamma(0.5, 0.15, 3000), random.beta(0.9, 2, 3000), seed=5)
    result = fit_mbg_nbd(histories)
    assert result.fit_status == "ok"
    truth = np.array([0.5, 1 / 0.15, 0.9, 2])
    assert (np.abs(np.array(result.parameters) - truth) < 4 * np.array(result.standard_errors)).all()


def test_spend_of_too_few_repeaters():
    assert fit_gamma_gamma(np.ones(20), np.linspace(5, 50, 20)).fit_status == "too_few_repeaters"


def test_spend_that_is_all_alike():
    assert fit_gamma_gamma(np.ones(500), np.full(500, 19.99)).fit_status == "not_converged"


def test_spend_with_an_endless_tail():
    values = 1 / np.random.default_rng(6).gamma(0.6, 1.0, 3000)
    assert fit_gamma_gamma(np.full(3000, 3), values).fit_status == "not_converged"


@pytest.mark.parametrize(
    ("history", "reason"),
    [
        (([1], [5], [4]), "beyond tenure"),
        (([0], [2], [4]), "recency 0"),
        (([1], [np.nan], [4]), "finite"),
        (([-1], [0], [4]), "negative"),
    ],
)
def test_impossible_histories_are_refused(history, reason):
    with pytest.raises(ValueError, match=reason):
        group_histories(*history)
