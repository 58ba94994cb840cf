"""Each mistake that a pipeline may make with purchase histories moves the result out of the published tolerances.

The figures are those of a deliberately wrong summary of CDNOW; a pipeline that made the mistake would fail
`test_published_parameters.py` and the dbt test `clv_fits_reproduce_cdnow` in the same way.
"""

from __future__ import annotations

import numpy as np
import pytest

from customer360.value import fit_bg_nbd, fit_gamma_gamma

RIGHT_BG = (0.242595, 4.413602, 0.792922, 2.425907)
RIGHT_SPEND = (6.249572, 3.744224, 15.44352)

TRANSACTION_MISTAKES = {
    "same-day purchases not collapsed": (
        {"grain": "day", "group_by": "customer, day, line"},
        (0.2177, 3.2735, 0.8016, 2.2853),
        -9743.9,
    ),
    "tenure one day too long": ({"tenure_shift": "1"}, (0.2417, 4.3938, 0.8145, 2.4772), -9589.89),
    "days instead of weeks": ({"unit": "1.0"}, (0.242595, 30.895, 0.792922, 2.425907), -14363.53),
    "purchases collapsed by week": (
        {"grain": "date_trunc('week', day)::date", "group_by": "customer, moment"},
        (0.291, 6.852, 0.665, 2.320),
        None,
    ),
}


@pytest.mark.parametrize("mistake", TRANSACTION_MISTAKES)
def test_mistake_in_the_histories(mistake, summarise_wrongly):
    change, wrong_parameters, wrong_log_likelihood = TRANSACTION_MISTAKES[mistake]
    fit = fit_bg_nbd(summarise_wrongly(**change).histories)
    assert np.abs(np.array(fit.parameters) - RIGHT_BG).max() > 5e-4
    assert abs(fit.log_likelihood - -9582.4292) > 0.01
    if wrong_log_likelihood is not None:
        assert fit.parameters == pytest.approx(wrong_parameters, abs=2e-3)
        assert fit.log_likelihood == pytest.approx(wrong_log_likelihood, abs=0.1)


def test_same_day_purchases_not_collapsed_are_seen_in_the_sum(summarise_wrongly):
    change = TRANSACTION_MISTAKES["same-day purchases not collapsed"][0]
    assert summarise_wrongly(**change).frequency.sum() == 2603


def test_spend_with_the_first_purchase(summarise_wrongly):
    wrong = summarise_wrongly(value_filter="where true")
    fit = fit_gamma_gamma(wrong.frequency, wrong.mean_value)
    assert fit.parameters == pytest.approx((14.336, 3.953, 7.286), abs=5e-3)
    assert np.abs(np.array(fit.parameters) - RIGHT_SPEND).max() > 5e-3


def test_spend_over_all_buyers_and_purchases(summarise_wrongly):
    wrong = summarise_wrongly(value_filter="where true")
    fit = fit_gamma_gamma(wrong.frequency + 1, wrong.mean_value)
    assert np.abs(np.array(fit.parameters) - RIGHT_SPEND).max() > 3
    assert fit.repeater_count == 2349
