"""Macro `rounded` gives the nearest number of so many decimals, and a half goes up."""

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as some

pytestmark = pytest.mark.xdist_group("golden")


@pytest.fixture(scope="module")
def to_six(golden):
    """Rounds a number to six decimals."""
    with duckdb.connect() as house:
        query = f"select {golden.rounded('cast($number as double)', 6)}"
        yield lambda number: house.execute(query, {"number": number}).fetchall()[0][0]


@given(number=some.floats(-1e6, 1e6))
def test_it_is_the_nearest_and_stays_what_it_is(to_six, number):
    found = to_six(number)
    assert abs(found - number) <= 5.01e-7
    assert to_six(found) == found


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0.0000005, 0.000001), (0.0078125, 0.007813), (-0.0078125, -0.007812), (0.0, 0.0), (None, None)],
)
def test_a_half_goes_up_and_nothing_stays_nothing(to_six, number, expected):
    assert to_six(number) == expected
