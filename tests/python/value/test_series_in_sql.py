"""The hypergeometric series that SQL sums, against SciPy, over more than any fit will ask of it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import jinja2
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.special import hyp2f1

MACRO = Path(__file__).parents[3] / "macros" / "engine" / "hypergeometric_series.sql"


@pytest.fixture(scope="module")
def series():
    text = jinja2.Environment().from_string(MACRO.read_text()).module.duckdb__hypergeometric_series("a", "b", "c", "z")
    connection = duckdb.connect()

    def evaluate(a: float, b: float, c: float, z: float) -> float:
        parameters = "(select ?::double as a, ?::double as b, ?::double as c, ?::double as z)"
        return float(connection.execute(f"select {text} from {parameters}", [a, b, c, z]).fetchall()[0][0])

    return evaluate


@settings(max_examples=150, deadline=None)
@given(
    r=st.floats(0.05, 8),
    a=st.floats(0.05, 6),
    b=st.floats(0.05, 20),
    repeats=st.integers(0, 400),
    z=st.floats(0.0001, 0.98),
)
def test_series_agrees_with_scipy(series, r, a, b, repeats, z):
    """Parameters as the scoring of MBG/NBD makes them, by Euler's transform."""
    upper, growth = a + b - r, a + b + repeats
    expected = float(hyp2f1(upper, a - 1, growth, z))
    # SciPy gives infinity for some parameters that are whole numbers; SQL does not
    assume(np.isfinite(expected))
    assert series(upper, a - 1, growth, z) == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_a_year_ahead_of_somebody_who_came_today(series):
    """The hardest history is the newest: the longest series, still exact to the ninth place for daily buyers."""
    for alpha in (4.4, 1.0, 0.3):
        z = 52 / (alpha + 52)
        assert series(1.1, -0.2, 3.2, z) == pytest.approx(float(hyp2f1(1.1, -0.2, 3.2, z)), abs=1e-9)
    assert np.isfinite(series(1.1, -0.2, 3.2, 0.9999))
