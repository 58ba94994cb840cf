"""The same histories through the lifetimes package (1.3 s to import, hence one file)."""

from __future__ import annotations

import numpy as np
import pytest

from customer360.value import beta_geometric, fit_bg_nbd, fit_gamma_gamma, fit_mbg_nbd, fit_pareto_nbd, pareto_nbd

lifetimes = pytest.importorskip("lifetimes")
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def shop(simulate_buyers):
    """Buyers of another kind than CDNOW's: more frequent, fewer leave."""
    random = np.random.default_rng(11)
    return simulate_buyers(random.gamma(1.2, 0.2, 2500), random.beta(1, 6, 2500), seed=11)


@pytest.mark.parametrize(("ours", "theirs"), [(fit_bg_nbd, "BetaGeoFitter"), (fit_mbg_nbd, "ModifiedBetaGeoFitter")])
def test_same_parameters(ours, theirs, shop):
    reference = getattr(lifetimes, theirs)()
    reference.fit(shop.frequency, shop.recency, shop.tenure, weights=shop.weight)
    fit = ours(shop)
    assert fit.fit_status == "ok"
    assert fit.parameters == pytest.approx(tuple(reference.params_), rel=5e-3)


def test_pareto_is_at_least_as_likely(shop):
    """Its search starts at random and stops early on a flat hill: what can be held is that ours is no lower."""
    reference = lifetimes.ParetoNBDFitter()
    reference.fit(shop.frequency, shop.recency, shop.tenure, weights=shop.weight)
    theirs = np.array(tuple(reference.params_))
    fit = fit_pareto_nbd(shop)
    assert fit.fit_status == "ok"
    likelihoods = [pareto_nbd.mean_log_likelihood(at, shop)[0] for at in (np.array(fit.parameters), theirs)]
    assert likelihoods[0] >= likelihoods[1] - 1e-9


def test_same_gamma_gamma(cdnow):
    repeaters = cdnow.frequency > 0
    reference = lifetimes.GammaGammaFitter()
    reference.fit(cdnow.frequency[repeaters], cdnow.mean_value[repeaters])
    ours = fit_gamma_gamma(cdnow.frequency, cdnow.mean_value).parameters
    assert ours == pytest.approx(tuple(reference.params_), rel=1e-5)


def test_same_forecasts(cdnow):
    history = cdnow.frequency, cdnow.recency, cdnow.tenure
    modified = lifetimes.ModifiedBetaGeoFitter()
    modified.fit(*history)
    parameters = np.array(tuple(modified.params_))
    theirs = modified.conditional_expected_number_of_purchases_up_to_time(39, *history)
    assert beta_geometric.expected_orders(parameters, *history, 39.0, 1) == pytest.approx(theirs, rel=1e-6)
    alive = modified.conditional_probability_alive(*history)
    assert beta_geometric.p_alive(parameters, *history, 1) == pytest.approx(alive, rel=1e-9)
    pareto = lifetimes.ParetoNBDFitter()
    pareto.fit(*history)
    parameters = np.array(tuple(pareto.params_))
    theirs = pareto.conditional_expected_number_of_purchases_up_to_time(39, *history)
    assert pareto_nbd.expected_orders(parameters, *history, 39.0) == pytest.approx(theirs, rel=1e-4)
