"""One workshop for all houses, with weights that a town taught."""

import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[2]
sys.path += [str(TESTS / folder) for folder in ("scenarios", "python/engine", "end_to_end")]


@pytest.fixture(scope="session")
def workshop(tmp_path_factory):
    """The parsed project and its seeds; nothing is frozen in them yet."""
    from daily_houses import Workshop

    made = Workshop(tmp_path_factory.mktemp("lasting"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def town_house(workshop):
    """A town built and learnt from; its weights are frozen for all houses after it."""
    from town import background

    house = workshop.house("town")
    house.rows_delivered = [{"source": "town", **row} for row in background()]
    house.build({"town": house.rows_delivered})
    workshop.freeze(house)
    return house


@pytest.fixture(scope="session")
def frozen(workshop, town_house):
    """The workshop, with frozen weights."""
    return workshop
