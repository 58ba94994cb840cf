"""The fits give the parameters that the literature prints for CDNOW (weeks, calibration to 1997-09-30)."""

from __future__ import annotations

import pytest

from customer360.value import Fit, fit_bg_nbd, fit_gamma_gamma, fit_mbg_nbd, fit_pareto_nbd


def assert_parameters(fit: Fit, expected: tuple[float, ...], tolerance: float) -> None:
    assert fit.fit_status == "ok"
    assert fit.parameters == pytest.approx(expected, abs=tolerance)


def test_cdnow_sample_is_summarised_as_published(cdnow):
    assert (len(cdnow.frequency), cdnow.frequency.sum(), (cdnow.frequency == 0).sum()) == (2357, 2457, 1411)


def test_bg_nbd_as_in_fader_hardie_lee_2005(cdnow):
    fit = fit_bg_nbd(cdnow.histories)
    assert_parameters(fit, (0.242595, 4.413602, 0.792922, 2.425907), 5e-4)
    assert fit.log_likelihood == pytest.approx(-9582.4292, abs=0.01)
    assert fit.standard_errors == pytest.approx((0.0126, 0.3782, 0.1857, 0.7054), rel=0.02)
    assert (fit.customer_count, fit.repeater_count) == (2357, 946)


def test_mbg_nbd_as_in_two_implementations(cdnow):
    fit = fit_mbg_nbd(cdnow.histories)
    assert_parameters(fit, (0.524843, 6.183085, 0.891359, 1.614002), 1e-3)
    assert fit.log_likelihood == pytest.approx(-9582.1357, abs=0.01)


def test_pareto_nbd_as_published(cdnow):
    fit = fit_pareto_nbd(cdnow.histories)
    assert_parameters(fit, (0.553276, 10.577667, 0.606241, 11.668762), 1e-3)
    assert fit.log_likelihood == pytest.approx(-9594.9762, abs=0.01)
    assert fit.standard_errors == pytest.approx((0.0476, 0.8427, 0.1873, 6.2105), abs=1e-3)


def test_gamma_gamma_as_in_note_025(cdnow):
    fit = fit_gamma_gamma(cdnow.frequency, cdnow.mean_value)
    assert_parameters(fit, (6.249572, 3.744224, 15.44352), 5e-3)
    assert fit.log_likelihood == pytest.approx(-4055.918, abs=0.01)
    p, q, gamma = fit.parameters
    assert p * gamma / (q - 1) == pytest.approx(35.170, abs=5e-3)
    assert fit.repeater_count == 946


def test_cdnow_master(cdnow_master):
    assert len(cdnow_master.frequency) == 23570
    assert_parameters(fit_bg_nbd(cdnow_master.histories), (0.251624, 4.788943, 0.723434, 2.161088), 1e-3)
    modified = fit_mbg_nbd(cdnow_master.histories)
    assert_parameters(modified, (0.63714, 7.31029, 0.807474, 1.228394), 1e-3)
    assert modified.log_likelihood == pytest.approx(-95336.9583, abs=0.05)
    pareto = fit_pareto_nbd(cdnow_master.histories)
    assert_parameters(pareto, (0.597421, 11.585682, 0.522183, 8.827685), 5e-3)
    assert pareto.log_likelihood == pytest.approx(-95415.1186, abs=0.05)
    spend = fit_gamma_gamma(cdnow_master.frequency, cdnow_master.mean_value)
    assert_parameters(spend, (6.27536, 3.62445, 14.983686), 5e-3)


def test_unit_of_time_changes_only_the_scale_parameter(cdnow):
    weeks = fit_bg_nbd(cdnow.histories)
    days = fit_bg_nbd(cdnow.histories._replace(recency=cdnow.histories.recency * 7, tenure=cdnow.histories.tenure * 7))
    assert days.parameter("alpha") == pytest.approx(7 * weeks.parameter("alpha"), rel=1e-6)
    assert days.parameter("b") == pytest.approx(weeks.parameter("b"), rel=1e-6)
    assert days.standard_error("alpha") == pytest.approx(7 * weeks.standard_error("alpha"), rel=1e-4)
