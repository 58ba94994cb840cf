"""Trust decays as it should, whatever the numbers: a property of macro decayed_trust."""

from itertools import pairwise

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as some

pytestmark = pytest.mark.xdist_group("golden")
SHAPES = ("none", "linear", "fast_then_slow", "slow_then_fast")
bounds = some.tuples(some.integers(0, 100), some.integers(0, 100)).map(sorted)
periods = some.integers(1, 36_525)
ages = some.lists(some.integers(-400, 80_000), min_size=1, max_size=40)


@pytest.fixture(scope="module")
def trust(golden):
    """Gives the trust at each age, for bounds, period and shape."""
    expression = golden.decayed_trust("$highest", "$lowest", "age", "$days", "$shape")
    with duckdb.connect() as house:

        def at(ages, low, high, days, shape):
            found = house.execute(
                f"select {expression} from (select unnest($ages::integer[]) as age)",
                {"ages": ages, "lowest": low, "highest": high, "days": days, "shape": shape},
            )
            return [row[0] for row in found.fetchall()]

        yield at


@given(bounds=bounds, days=periods, ages=ages, shape=some.sampled_from(SHAPES))
def test_it_lies_between_its_bounds_and_never_grows_with_age(trust, bounds, days, ages, shape):
    low, high = bounds
    found = trust(sorted(ages), low, high, days, shape)
    assert all(low - 1e-9 <= value <= high + 1e-9 for value in found)
    assert all(older <= younger + 1e-9 for younger, older in pairwise(found))


@given(bounds=bounds, days=periods, shape=some.sampled_from(SHAPES[1:]))
def test_it_begins_at_the_highest_and_ends_at_the_lowest(trust, bounds, days, shape):
    low, high = bounds
    assert trust([-1, 0, days, days + 1, None], low, high, days, shape) == [high, high, low, low, low]


@given(bounds=bounds, days=periods, ages=ages)
def test_without_a_shape_it_stays(trust, bounds, days, ages):
    low, high = bounds
    assert set(trust([*ages, None], low, high, days, "none")) == {high}


@given(bounds=bounds, days=some.integers(2, 36_525), age=some.integers(0, 40_000))
def test_the_shapes_stand_in_their_order(trust, bounds, days, age):
    low, high = bounds
    fast, linear, slow = (
        trust([age], low, high, days, shape)[0] for shape in ("fast_then_slow", "linear", "slow_then_fast")
    )
    assert fast <= linear + 1e-9
    assert linear <= slow + 1e-9


def test_linear_is_halfway_in_the_middle(trust):
    assert trust([500], 20, 80, 1000, "linear") == [50]
    assert trust([500], 20, 80, 1000, "fast_then_slow") == [35]
    assert trust([500], 20, 80, 1000, "slow_then_fast") == [65]
